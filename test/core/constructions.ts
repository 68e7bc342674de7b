import type { Archetype, SectionKind } from "#core";

/** How a sentence or list item is meant: the areas it claims as `area:mode` or `area:mode:depth`, in any order. */
export interface Construction {
  /** What the examples show. */
  readonly about: string;
  readonly section?: SectionKind;
  readonly archetype?: Archetype;
  /** The line ending in a colon above the item. */
  readonly leadIn?: string;
  readonly examples: Readonly<Record<string, string>>;
}

export const constructions: readonly Construction[] = [
  {
    about: "a craft verb or noun is hands-on",
    examples: {
      "Fotografera och filma till våra kampanjer": "photography:hands-on videography:hands-on",
      "Du klipper film och skickar den till redaktionen": "video-editing:hands-on",
      "Photography and video editing for our channels": "photography:hands-on video-editing:hands-on",
      "You run our payroll": "payroll:hands-on",
    },
  },
  {
    about: "a verb makes a craft of a weak word, at some distance too",
    examples: {
      "Skriva artiklar till medlemstidningen": "editorial:hands-on",
      "Du skriver varje vecka två längre artiklar": "editorial:hands-on",
      "Write engaging blog posts": "editorial:hands-on",
      "Write short and punchy copy": "copywriting:hands-on",
      "Shoot and edit short videos": "videography:hands-on video-editing:hands-on",
    },
  },
  {
    about:
      "English verbs take English endings only: a product is not produced, a manager does not manage here",
    examples: {
      "Answer questions about our product films": "",
      "The marketing manager attends events": "",
    },
  },
  {
    about: "a weak word alone says nothing",
    examples: {
      "Du trivs med text, ljud och bild": "",
      "You like film, sound and articles": "",
    },
  },
  {
    about: "a weak word counts beside its craft or its tool in the same statement",
    examples: {
      "Layout och grafik i InDesign": "graphic-design:hands-on",
      "Layout and infographics in Illustrator": "graphic-design:hands-on",
    },
  },
  {
    about: "tools are evidence of their craft",
    section: "must",
    examples: {
      "Du är van vid Lightroom och Premiere Pro": "photography:hands-on video-editing:hands-on",
      "You have worked in Lightroom and Premiere Pro": "photography:hands-on video-editing:hands-on",
    },
  },
  {
    about: "inflection and compounds",
    examples: {
      "Ansvara för sökmotoroptimeringen": "seo:hands-on",
      "Produktfotografering i studio": "photography:hands-on",
      "Webbdesignen är din": "web-design:hands-on",
      "Illustrationerna tecknar du för hand": "illustration:hands-on",
    },
  },
  {
    about: "lists that share a last part",
    examples: {
      "Foto-, ljud- och filmproduktion i egen regi":
        "photography:hands-on videography:hands-on audio:hands-on",
      "Foto- & filmproduktion": "photography:hands-on videography:hands-on",
      "El- och VVS-installationer": "installation-el:hands-on installation-vvs:hands-on",
      "Photo and video production": "photography:hands-on videography:hands-on",
      "Sound, photo and video production": "audio:hands-on photography:hands-on videography:hands-on",
    },
  },
  {
    about: "compounds written apart",
    examples: {
      "Video redigering och film produktion": "video-editing:hands-on videography:hands-on",
      "Sökmotor optimering": "seo:hands-on",
      "Du gör webb design": "web-design:hands-on",
    },
  },
  {
    about: "decomposed letters and soft hyphens",
    examples: {
      ["Översättning av ljudproduktion".normalize("NFD")]: "audio:hands-on translation:hands-on",
      "Foto\u00adgrafera produkter": "photography:hands-on",
    },
  },
  {
    about: "acronyms are read in capitals only",
    examples: {
      "Du är AD för våra kampanjer": "art-direction:hands-on",
      "Placera en ad i tidningen": "",
    },
  },
  {
    about: "ordering is not doing",
    examples: {
      "Beställa foto- och filmproduktion": "photography:coordinate videography:coordinate",
      "Du är van att beställa fotografering och filmproduktion":
        "photography:coordinate videography:coordinate",
      "Upphandla och samordna översättningar": "procurement:hands-on translation:coordinate",
      "Commission photography and video production": "photography:coordinate videography:coordinate",
      "Coordinate translations": "translation:coordinate",
    },
  },
  {
    about: "a cue governs what follows it, not what precedes it",
    examples: {
      "Hos oss skriver du all copy tillsammans med två art directors":
        "copywriting:hands-on art-direction:context",
      "You write copy together with our art directors": "copywriting:hands-on art-direction:context",
    },
  },
  {
    about: "a later verb takes over from a cue",
    examples: {
      "Samarbeta med kollegor för att producera podd": "podcast:hands-on",
      "Work with colleagues to produce our podcast": "podcast:hands-on",
      "Tillsammans med teamet fotograferar du eventen": "photography:hands-on",
    },
  },
  {
    about: "professions are other people",
    examples: {
      "I vardagen jobbar du tillsammans med vår copywriter och vår AD":
        "copywriting:context art-direction:context",
      "Briefa vår fotograf": "photography:coordinate",
      "You work alongside our photographer and our copywriter": "photography:context copywriting:context",
      "The design team": "",
    },
  },
  {
    about: "professions the applicant is asked to be",
    examples: {
      "Du är även fotograf": "photography:hands-on",
      "Du fungerar som fotograf på våra event": "photography:hands-on",
      "You also act as our photographer": "photography:hands-on",
    },
  },
  {
    about: "leading people of a craft",
    examples: {
      "Du har tidigare fått leda fotografer": "photography:lead",
      "Experience of leading copywriters": "copywriting:lead",
      "Oversee photography": "photography:lead",
    },
  },
  {
    about: "a manager leads what others do",
    archetype: "manager",
    examples: {
      "Du ansvarar för butikernas film- och fotoproduktion": "videography:lead photography:lead",
      "Responsible for our video production": "videography:lead",
      "Se till att teamets filmproduktion når målen": "videography:lead",
      "Du leder fem medarbetare": "people-management:hands-on",
      "Du fotograferar själv": "photography:hands-on",
    },
  },
  {
    about: "anybody else does what they are responsible for",
    archetype: "generalist",
    examples: {
      "Du ansvarar för butikernas film- och fotoproduktion": "videography:hands-on photography:hands-on",
      "Responsible for our video production": "videography:hands-on",
    },
  },
  {
    about: "understanding is not doing",
    section: "must",
    examples: {
      "Grundläggande förståelse för SEO": "seo:know:light",
      "Intresse för fotografering och film": "photography:know",
      "Nyfiken på att filma": "videography:know",
      "A basic understanding of SEO": "seo:know:light",
      "Familiar with photography": "photography:know",
      "Interested in creating podcasts": "podcast:know",
    },
  },
  {
    about: "nice to have, said before or after",
    section: "must",
    examples: {
      "Att kunna Photoshop är meriterande": "graphic-design:nice",
      "Meriterande: erfarenhet av videoredigering": "video-editing:nice",
      "Gärna erfarenhet av videoredigering": "video-editing:nice",
      "Det är ett plus om du kan fotografera": "photography:nice",
      "Du får gärna kunna filma, men det är inget krav": "videography:nice",
      "Kan du fotografera är det en bonus": "photography:nice",
      "Experience with Lightroom advantageous but not essential": "photography:nice",
      "Photography is a plus": "photography:nice",
      "It is a bonus if you can edit video": "video-editing:nice",
      "Ideally you know InDesign": "graphic-design:nice",
      "Experience of photography preferred": "photography:nice",
    },
  },
  {
    about: "nice to have, by section or lead-in",
    section: "nice",
    examples: {
      "Erfarenhet av videoredigering": "video-editing:nice",
      "Experience of video editing": "video-editing:nice",
    },
  },
  {
    about: "the line above a list governs its items",
    section: "must",
    leadIn: "Meriterande är om du har erfarenhet av:",
    examples: { Videoredigering: "video-editing:nice", Fotografering: "photography:nice" },
  },
  {
    about: "the line above a list can say interest",
    section: "must",
    leadIn: "You have an interest in:",
    examples: { Photography: "photography:know" },
  },
  {
    about: "the line above a list can speak of colleagues",
    leadIn: "Vårt team arbetar med:",
    examples: { Fotografering: "photography:context" },
  },
  {
    about: "denied crafts",
    examples: {
      "Du behöver inte kunna programmera i React": "frontend:negated",
      "Fotografering ingår inte": "photography:negated",
      "Fotografering och filmning sköts av vår byrå": "photography:negated videography:negated",
      "Fotografering, filmning och grafisk form – det sköts av vår byrå":
        "photography:negated videography:negated graphic-design:negated",
      "Ingen egen filmproduktion": "videography:negated",
      "Photography is handled by our agency": "photography:negated",
      "You do not need to know SEO": "seo:negated",
      "No photography": "photography:negated",
    },
  },
  {
    about: "denials that come after the craft, or a word later than expected",
    examples: {
      "Filma behöver du inte göra": "videography:negated",
      "Filma behöver du inte kunna – det gör vår byrå": "videography:negated",
      "Webbdesign behöver du inte kunna, men du skriver copy": "web-design:negated copywriting:hands-on",
      "Dessutom behöver du inte kunna filma": "videography:negated",
      "Du behöver alltså inte kunna fotografera": "photography:negated",
      "Det är inget krav att kunna filma": "videography:negated",
      "Vi ställer inga krav på att du kan filma": "videography:negated",
      "Grafisk form är inte vad vi söker": "graphic-design:negated",
      "Photography is not what we want": "photography:negated",
      "There is no requirement for you to edit video": "video-editing:negated",
    },
  },
  {
    about: "what only looks like a denial",
    examples: {
      "Om du kan filma behöver du inte skriva copy": "videography:hands-on copywriting:negated",
      "Inte bara skriva copy utan även filma och klippa film från resorna":
        "copywriting:hands-on videography:hands-on video-editing:hands-on",
      "Not only write copy but also edit video": "copywriting:hands-on video-editing:hands-on",
      "Ingen kräver att du är expert, du behöver inte vara expert på SEO": "seo:know",
      "You don't need to be an expert in SEO": "seo:know",
    },
  },
  {
    about: "a denial ends with its clause",
    examples: {
      "Du behöver inte programmera, men du ska fotografera": "photography:hands-on",
      "You will not take care of payroll, but you will do the photography":
        "payroll:negated photography:hands-on",
    },
  },
  {
    about: "the employer as the subject",
    section: "intro",
    examples: {
      "Vi är en byrå som arbetar med fotografering och videoredigering.":
        "photography:context video-editing:context",
      "Vi söker dig som kan fotografera.": "photography:hands-on",
      "We are an agency working with photography.": "photography:context",
      "We are looking for somebody who loves photography and can edit video.":
        "photography:hands-on video-editing:hands-on",
    },
  },
  {
    about: "somebody else performs it in a clause of its own",
    examples: {
      "Din kollega är en innehållsproducent som fotograferar och filmar":
        "content-production:context photography:context videography:context",
      "Vi har en byrå som producerar vår podd": "podcast:context",
      "Be the contact for the agency that produces our podcast": "podcast:coordinate",
      "You write the copy and our designer makes the layout": "copywriting:hands-on graphic-design:context",
    },
  },
  {
    about: "fields of business and other things that contain a craft",
    examples: {
      "Erfarenhet från filmbranschen": "",
      "Kunder inom fotobutiker och filmfestivaler": "",
      "Experience of the film industry": "",
      "Design system thinking for video games": "",
    },
  },
  {
    about: "places and occasions",
    examples: {
      "Resor till mässor och andra event": "",
      "Speak at events": "",
      "Fotografera våra montrar på mässor": "photography:hands-on",
      "Arrangera mässor och kundevent": "event:hands-on",
      "Plan and host events": "event:hands-on",
    },
  },
  {
    about: "light depth",
    examples: {
      "Enklare bildbehandling och fotografering vid enstaka tillfällen": "photography:hands-on:light",
      "Fotografera enklare bilder med mobilen": "photography:hands-on:light",
      "Simple video editing": "video-editing:hands-on:light",
      "Occasional photography": "photography:hands-on:light",
    },
  },
  {
    about: "expert depth",
    section: "must",
    examples: {
      "Spetskompetens inom SEO": "seo:hands-on:expert",
      "Djup kunskap i videoredigering": "video-editing:hands-on:expert",
      "Expert in SEO": "seo:hands-on:expert",
      "Proven track record in paid social": "paid-social:hands-on:expert",
    },
  },
  {
    about: "sections that are about the employer",
    section: "company",
    examples: {
      "Vår byrå gör film, SEO och webbdesign": "videography:context seo:context web-design:context",
      "We do SEO and web design": "seo:context web-design:context",
    },
  },
];
