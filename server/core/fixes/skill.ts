/** What somebody brings: "Du har erfarenhet av", "You know", "Van att". */
const brought =
  /^(?:(?:du|you|vi ser att du|vi tror att du) )?(?:har (?=.*(?:erfarenhet|kunskap|vana|kompetens|utbildning|examen|bakgrund|känsla|öga|certifi|körkort|legitimation|arbetat|jobbat))|har (?:arbetat|jobbat|annonserat|byggt|fotograferat|filmat)|behärskar|är (?:en )?(?:van|erfaren|duktig|skicklig|utbildad|certifierad|bekväm|trygg)|arbetar (?:obehindrat|vant|självständigt|säkert) i|have (?=.*(?:experience|knowledge|skill|degree|background|eye|training|certifi|licen|command|understanding))|know|are (?:an? )?(?:experienced|confident|comfortable|skilled|fluent|proficient|qualified|certified|trained|used to|trygg|able to)|(?:can|work) (?:confidently|comfortably)|erfarenhet|erfaren|kunskap|goda kunskaper|vana? (?:att|av|vid)|experience|knowledge|skilled|proficien|fluent|confident)/iu;

/** "Du kan InDesign". */
const mastered = /^(?:[Dd]u )?[Kk]an \p{Lu}/u;

const measured =
  /(?<!\p{L})(?:erfarenheten? av|kunskaper (?:i|om|inom)|vana (?:av|att|vid)|years['’]? (?:of )?experience|experience (?:of|in|with)|knowledge of|proficien\p{L}+ (?:in|with)|used to working in)(?!\p{L})/iu;

const welcome =
  /(?:meriter|ser gärna|(?:det är|är det) (?:bra|ett plus|en fördel) om|it (?:helps|would help|is a plus)|is a plus|nice to have|ideally|preferabl|desirable)/i;

/** "You need to be able to program, preferably in Python". */
const needed = /^(?:(?:du|you) )?(?:behöver|måste|ska|need|must|have to)(?!\p{L})/iu;

const responsible = /^(?:du |you )?(?:har|är|have|are)\s+(?:\p{L}+\s+)?(?:ansvar|huvudansvar|responsib)/iu;

/** Whether a sentence or an item asks what somebody can rather than what somebody does, and how much it matters. */
export function skillAsked(text: string): "must" | "nice" | undefined {
  const words = text.replace(/^[^\p{L}\d]+/u, "");
  if (
    responsible.test(words) ||
    !(brought.test(words) || mastered.test(words) || measured.test(words) || welcome.test(words))
  )
    return undefined;
  return welcome.test(words) && !needed.test(words) ? "nice" : "must";
}
