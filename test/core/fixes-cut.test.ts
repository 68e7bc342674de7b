import assert from "node:assert/strict";
import { cut } from "../../server/core/fixes/cut.ts";
import type { Language } from "../../server/core/knowledge.ts";

/**
 * A statement with the crafts to take out in [brackets] and those that stay in {braces} ({~so} when no profession of their own); then what stays and what
 * goes. An empty string on the left: the whole statement goes. `undefined`: no clean cut, so none is made.
 */
type Case = readonly [statement: string, left: string | undefined, taken?: string];

const swedish: readonly Case[] = [
  // Verbs
  ["[Fotografera], [filma] och skriva nyhetsbrev", "Skriva nyhetsbrev", "Fotografera och filma"],
  ["Skriva nyhetsbrev, [fotografera] och [filma]", "Skriva nyhetsbrev", "Fotografera och filma"],
  [
    "Skriva nyhetsbrev, [fotografera] och planera kampanjer",
    "Skriva nyhetsbrev och planera kampanjer",
    "Fotografera",
  ],
  ["[Fotografera] på mässor och svara på kommentarer", "Svara på kommentarer", "Fotografera på mässor"],
  ["[Fotografera] och {filma} våra evenemang", "Filma våra evenemang", "Fotografera våra evenemang"],
  ["Planera, [fotografera] och publicera inlägg", "Planera och publicera inlägg", "Fotografera"],
  ["Planera och producera [film]", "", "Planera och producera film"],
  ["[Fotografera] och [filma]", "", "Fotografera och filma"],
  [
    "Samordna våra kanaler samt [klippa film] till webben",
    "Samordna våra kanaler",
    "Klippa film till webben",
  ],
  ["[Filma] och {skriva} till våra kanaler", "Skriva till våra kanaler", "Filma till våra kanaler"],
  [
    "Leda redaktionsmöten, [retuschera bilder] och hålla i kalendern.",
    "Leda redaktionsmöten och hålla i kalendern.",
    "Retuschera bilder.",
  ],
  // Nouns
  ["Ansvara för [foto], [film] och nyhetsbrev", "Ansvara för nyhetsbrev", "Ansvara för foto och film"],
  ["Ansvara för nyhetsbrev, [foto] och [film]", "Ansvara för nyhetsbrev", "Ansvara för foto och film"],
  ["Ta fram broschyrer, [filmer] och annonser", "Ta fram broschyrer och annonser", "Ta fram filmer"],
  ["Erfarenhet av [foto] och {SEO}", "Erfarenhet av SEO", "Erfarenhet av foto"],
  [
    "Minst tre års erfarenhet av {copywriting} och [fotografi]",
    "Minst tre års erfarenhet av copywriting",
    "Minst tre års erfarenhet av fotografi",
  ],
  ["Erfarenhet av [foto] och goda kunskaper i {SEO}", "Goda kunskaper i SEO", "Erfarenhet av foto"],
  ["Goda kunskaper i {SEO} och vana av [fotografering]", "Goda kunskaper i SEO", "Vana av fotografering"],
  ["[Foto], [film] och {text}", "Text", "Foto och film"],
  ["[Foto]/[film]/{text}", "Text", "Foto/film"],
  ["{Text}, [foto] & [film]", "Text", "Foto & film"],
  [
    "Erfarenhet av [foto], {layout} och {text} inom offentlig sektor",
    "Erfarenhet av layout och text inom offentlig sektor",
    "Erfarenhet av foto inom offentlig sektor",
  ],
  ["Erfarenhet av {layout} och av [foto]", "Erfarenhet av layout", "Erfarenhet av foto"],
  ["Erfarenhet av [foto] och av {layout}", "Erfarenhet av layout", "Erfarenhet av foto"],
  // Compounds that share a part
  ["[Foto]-, {film}- och {ljudproduktion}", "Film- och ljudproduktion", "Fotoproduktion"],
  ["{Film}- och [ljudproduktion]", "Filmproduktion", "Ljudproduktion"],
  [
    "Ansvara för [foto]-, [film]- och {textproduktion}",
    "Ansvara för textproduktion",
    "Ansvara för foto- och filmproduktion",
  ],
  ["{Bild}-, {text}- och [videoredigering]", "Bild- och textredigering", "Videoredigering"],
  // Pairs
  ["Du kan både [fotografera] och {skriva}", "Du kan skriva", "Du kan fotografera"],
  ["Vana av såväl [foto] som {text}", "Vana av text", "Vana av foto"],
  ["Du ska inte bara {skriva} utan även [filma]", "Du ska skriva", "Du ska filma"],
  // Examples, form, brackets
  [
    "Producera material som [foto], [film] och {nyhetsbrev}",
    "Producera material som nyhetsbrev",
    "Producera material som foto och film",
  ],
  [
    "Producera innehåll i form av [film] och [foto]",
    "Producera innehåll",
    "Producera innehåll i form av film och foto",
  ],
  [
    "Producera innehåll ([foto], [film] och {text})",
    "Producera innehåll (text)",
    "Producera innehåll (foto och film)",
  ],
  ["Producera innehåll ([foto] och [film])", "Producera innehåll", "Producera innehåll (foto och film)"],
  [
    "Driva våra {~sociala kanaler} med [film] och [foto]",
    "Driva våra sociala kanaler",
    "Driva våra sociala kanaler med film och foto",
  ],
  // Sentences
  [
    "Du [fotograferar], [filmar] och skriver nyhetsbrev.",
    "Du skriver nyhetsbrev.",
    "Du fotograferar och filmar.",
  ],
  [
    "Du skriver nyhetsbrev och [fotograferar] våra event.",
    "Du skriver nyhetsbrev.",
    "Du fotograferar våra event.",
  ],
  [
    "Du kommer att [filma], skriva texter och planera kampanjer.",
    "Du kommer att skriva texter och planera kampanjer.",
    "Du kommer att filma.",
  ],
  [
    "Du har erfarenhet av [foto] och är en van skribent.",
    "Du är en van skribent.",
    "Du har erfarenhet av foto.",
  ],
  ["Du [fotar], du [filmar] och du skriver artiklar.", "Du skriver artiklar.", "Du fotar och du filmar."],
  [
    "Du är en person som gillar att [fotografera], [filma] och {skriva}.",
    "Du är en person som gillar att skriva.",
    "Du är en person som gillar att fotografera och filma.",
  ],
  [
    "Vi söker en {kommunikatör} som kan [fotografera] och [filma].",
    "Vi söker en kommunikatör.",
    "Som kan fotografera och filma.",
  ],
  // Parts
  ["Content: [foto], [film] och {text}", "Content: text", "Content: foto och film"],
  ["{Sociala medier} – [foto] och [film]", "Sociala medier", "Foto och film"],
  [
    "[Fotografera] på våra event. Det är ofta kvällar och helger.",
    "",
    "Fotografera på våra event. Det är ofta kvällar och helger.",
  ],
  ["Planera kampanjer. [Fotografera] våra produkter.", "Planera kampanjer.", "Fotografera våra produkter."],
  [
    "**Innehåll:** [Filma], [klippa] och skriva nyhetsbrev",
    "**Innehåll:** Skriva nyhetsbrev",
    "**Innehåll:** Filma och klippa",
  ],
  // Adjectives belong together
  [
    "Skapa snygga och säljande [filmer] och skriva nyhetsbrev",
    "Skriva nyhetsbrev",
    "Skapa snygga och säljande filmer",
  ],
  [
    "Filma och [klippa] i [Premiere], [DaVinci] och liknande",
    "",
    "Filma och klippa i Premiere, DaVinci och liknande",
  ],
  // Objects and purposes belong to the craft before them
  [
    "[Grafisk formgivning] av skyltar, annonser och kataloger",
    "",
    "Grafisk formgivning av skyltar, annonser och kataloger",
  ],
  [
    "Göra [layout] till broschyrer, affischer och annonser",
    "",
    "Göra layout till broschyrer, affischer och annonser",
  ],
  [
    "{Bild- och videoredigering} ({Lightroom}, {Photoshop} och [Premiere])",
    "Bild- och videoredigering (Lightroom och Photoshop)",
    "Premiere",
  ],
  ["Du filmar, klipper och [formger].", "Du filmar och klipper.", "Du formger."],
  // Verbs keep what they share, on both sides
  [
    "Sätta upp och följa [annonser] och {kampanjer}",
    "Sätta upp och följa kampanjer",
    "Sätta upp och följa annonser",
  ],
  // Half would not be said any more
  ["Göra [layout till broschyrer], [affischer], annonser och vår tidning", undefined],
  ["Ta fram [kataloger], datablad och [prislistor] i [InDesign]", undefined],
  ["[Banners], etiketter och [häften] ([Illustrator]/[InDesign])", undefined],
  ["Uppsättning och [optimering av annonser] för kunder", undefined],
  ["{Fotografera} produkter och [retuschera] bilderna", undefined],
  ["[Filma] produkter och lägga ut dem i butiken", undefined],
  ["Behärskar [Photoshop] och annan bildbehandling", undefined],
  ["Vidare ansvarar du för [foto] och skriver vårt nyhetsbrev.", undefined],
  ["På byrån får vi göra allt och du ska inte bara {skriva} utan även [filma], {klippa} och rita", undefined],
  ["Vi söker dig som har gjort [film] och är nyfiken", undefined],
  ["Du är säker i {InDesign} och har en portfolio som visar {text} och [film]", undefined],
  ["Till mässan och [julen] behövs en [kortfilm].", undefined],
  // No clean cut
  ["{SEO-texter} till [filmer]", undefined],
  ["{Text} och [foto] till webben och kalendern", undefined],
  ["Om du kan [fotografera], {skriva} och planera är det bra", undefined],
  ["Du gör allt – [foto], {text} och ljud – själv", undefined],
];

const english: readonly Case[] = [
  // Verbs
  ["[Photograph], [film] and write newsletters", "Write newsletters", "Photograph and film"],
  ["Write newsletters, [shoot photos] and [edit video]", "Write newsletters", "Shoot photos and edit video"],
  [
    "Plan campaigns, [shoot video], and write the newsletter",
    "Plan campaigns and write the newsletter",
    "Shoot video",
  ],
  ["[Shoot] and [edit video]", "", "Shoot and edit video"],
  ["Plan and produce [videos]", "", "Plan and produce videos"],
  ["[Design graphics in Photoshop] and schedule posts", "Schedule posts", "Design graphics in Photoshop"],
  [
    "Schedule posts, answer comments and [design brochures] for trade fairs",
    "Schedule posts and answer comments",
    "Design brochures for trade fairs",
  ],
  ["[Photograph] and {film} our events", "Film our events", "Photograph our events"],
  ["Plan, [photograph] and publish posts", "Plan and publish posts", "Photograph"],
  ["[Film] and {write} for our channels", "Write for our channels", "Film for our channels"],
  ["Lead editorial meetings as well as [retouch photos]", "Lead editorial meetings", "Retouch photos"],
  // Nouns
  [
    "Responsible for [photography], [video] and newsletters",
    "Responsible for newsletters",
    "Responsible for photography and video",
  ],
  [
    "Produce brochures, [videos], and advertisements",
    "Produce brochures and advertisements",
    "Produce videos",
  ],
  ["Experience in [photography] and {SEO}", "Experience in SEO", "Experience in photography"],
  [
    "At least three years of experience in {copywriting} and [photography]",
    "At least three years of experience in copywriting",
    "At least three years of experience in photography",
  ],
  [
    "Experience in [photography] and good knowledge of {SEO}",
    "Good knowledge of SEO",
    "Experience in photography",
  ],
  ["[Photography], [video] and {text}", "Text", "Photography and video"],
  ["[Photo]/[video]/{text}", "Text", "Photo/video"],
  ["{Copy}, [photography] & [video]", "Copy", "Photography & video"],
  ["Knowledge of [Premiere], {Excel} and {Word}", "Knowledge of Excel and Word", "Knowledge of Premiere"],
  ["Experience of {layout} and of [photography]", "Experience of layout", "Experience of photography"],
  // Shared heads
  ["[Photo], {film} and {audio production}", "Film and audio production", "Photo production"],
  ["{Photo} and [video editing]", "Photo editing", "Video editing"],
  ["Strong [photography] and {writing skills}", "Strong writing skills", "Strong photography skills"],
  ["[Web] and {graphic design}", "Graphic design", "Web design"],
  // -ing forms
  [
    "Experience [shooting video], writing copy and managing budgets",
    "Experience writing copy and managing budgets",
    "Experience shooting video",
  ],
  [
    "[Filming] and [editing], writing posts and planning campaigns",
    "Writing posts and planning campaigns",
    "Filming and editing",
  ],
  [
    "Experience in writing copy and [shooting video]",
    "Experience in writing copy",
    "Experience in shooting video",
  ],
  // Pairs
  ["You can both [shoot] and {write}", "You can write", "You can shoot"],
  ["Not only {writing copy} but also [shooting video]", "Writing copy", "Shooting video"],
  ["Either [photography] or {design}", "Design", "Photography"],
  // Examples, form, brackets
  [
    "Create content such as [photos], [videos] and {newsletters}",
    "Create content such as newsletters",
    "Create content such as photos and videos",
  ],
  [
    "Create content in the form of [video] and [photography]",
    "Create content",
    "Create content in the form of video and photography",
  ],
  [
    "Create content ([photos], [videos] and {copy})",
    "Create content (copy)",
    "Create content (photos and videos)",
  ],
  ["Create content ([photos] and [videos])", "Create content", "Create content (photos and videos)"],
  [
    "Run our {~social channels} with [video] and [photography]",
    "Run our social channels",
    "Run our social channels with video and photography",
  ],
  // Sentences
  [
    "You will [shoot video], write newsletters and plan campaigns.",
    "You will write newsletters and plan campaigns.",
    "You will shoot video.",
  ],
  [
    "You write newsletters and [photograph] our events.",
    "You write newsletters.",
    "You photograph our events.",
  ],
  [
    "You have experience in [photography] and are a skilled writer.",
    "You are a skilled writer.",
    "You have experience in photography.",
  ],
  ["You [shoot], you [edit] and you write articles.", "You write articles.", "You shoot and you edit."],
  [
    "You are someone who likes to [film], [edit] and {write}.",
    "You are someone who likes to write.",
    "You are someone who likes to film and edit.",
  ],
  [
    "We are looking for a {communicator} who can [shoot] and [edit] video.",
    "We are looking for a communicator.",
    "Who can shoot and edit video.",
  ],
  // Parts
  ["Content: [photography], [video] and {copy}", "Content: copy", "Content: photography and video"],
  ["{Social media} – [photography] and [video]", "Social media", "Photography and video"],
  [
    "[Photograph] our events. They are often on weekends.",
    "",
    "Photograph our events. They are often on weekends.",
  ],
  ["Plan campaigns. [Photograph] our products.", "Plan campaigns.", "Photograph our products."],
  [
    "**Content:** [Film], [edit] and write newsletters",
    "**Content:** Write newsletters",
    "**Content:** Film and edit",
  ],
  [
    "Create bold and engaging [videos] and write newsletters",
    "Write newsletters",
    "Create bold and engaging videos",
  ],
  // Objects and purposes belong to the craft before them
  ["[Graphic design] of signs, ads and catalogues", "", "Graphic design of signs, ads and catalogues"],
  [
    "Proficiency in {Adobe Creative Suite} ({Photoshop}, [Lightroom] and {After Effects})",
    "Proficiency in Adobe Creative Suite (Photoshop and After Effects)",
    "Lightroom",
  ],
  ["You are a writer and you've [shot video].", "You are a writer.", "You've shot video."],
  // Verbs keep what they share, on both sides
  [
    "Set up and monitor [paid campaigns] and {newsletters}",
    "Set up and monitor newsletters",
    "Set up and monitor paid campaigns",
  ],
  // Half would not be said any more
  ["Fly our drone, [film] news and customer stories", undefined],
  ["{Photograph} new products in our studio and [retouch] the pictures", undefined],
  ["[Set up ads] for launches and keep an eye on the spend", undefined],
  ["A [drone licence], or willing to obtain one", undefined],
  ["Sound experience with [InDesign] and [Premiere]", "", "Sound experience with InDesign and Premiere"],
  ["[Photographs] for our clients – [portraits], products – and the finishing", undefined],
  ["Produce [catalogues], data sheets and [brochures] in [InDesign]", undefined],
  // No clean cut
  ["{SEO copy} for [videos]", undefined],
  ["{Copy} and [photography] for the web and the calendar", undefined],
  ["As a designer, you will [film], {write} and plan", undefined],
];

const read = (statement: string) => {
  const marks = [];
  let text = "";
  for (const piece of statement.split(/(\[[^\]]*\]|\{[^}]*\})/)) {
    const isTaken = piece.startsWith("[");
    if (!isTaken && !piece.startsWith("{")) {
      text += piece;
      continue;
    }
    const start = text.length;
    const firm = !piece.startsWith("{~");
    text += piece.slice(firm ? 1 : 2, -1);
    marks.push({ start, end: text.length, taken: isTaken, firm });
  }
  return { text, marks };
};

const check = (language: Language, cases: readonly Case[]) => {
  for (const [statement, left, taken] of cases) {
    it(statement, () => {
      const { text, marks } = read(statement);
      const result = cut(text, marks, language);
      assert.deepEqual(result, left === undefined ? undefined : { left, taken });
    });
  }
};

describe("cutting a craft out of a statement", () => {
  describe("in Swedish", () => check("sv", swedish));
  describe("in English", () => check("en", english));
});
