import type { Construction } from "./constructions.ts";

/** Words that look like a demand and are none, or like one mode and are another. */
export const traps: readonly Construction[] = [
  {
    about: "a verb is no profession, though its stem is that of one",
    examples: {
      "Du filmar och klipper filmerna": "videography:hands-on video-editing:hands-on",
      "Du filmar, och Photoshop är ett plus": "videography:hands-on graphic-design:nice",
      "Du stämmer av med filmaren": "videography:context",
    },
  },
  {
    about: "what is said to be a plus, wherever the plus stands",
    section: "must",
    examples: {
      "Vi ser det som ett plus om du har arbetat med fotografering": "photography:nice",
      "Kan du fotografera så är det en merit": "photography:nice",
      "If you are at home with photography, that's a plus": "photography:nice",
    },
  },
  {
    about: "what nobody expects",
    section: "must",
    examples: {
      "Ingen kommer att be dig retuschera eller animera": "photography:negated motion:negated",
      "Nobody will ask you to retouch or animate": "photography:negated motion:negated",
      "We do not expect you to retouch or animate": "photography:negated motion:negated",
    },
  },
  {
    about: "a clause that describes the craft says who does it",
    examples: {
      "Delta i fotografering som leds av vår fotograf": "photography:context photography:context",
      "Sit in on photography that is led by our photographer": "photography:context photography:context",
    },
  },
  {
    about: "people who are experts in a craft have it",
    examples: {
      "Du arbetar med experter inom fotografering och SEO": "photography:context:expert seo:context:expert",
      "A team of experts in photography and SEO": "photography:context:expert seo:context:expert",
    },
  },
  {
    about: "a degree is knowledge",
    section: "must",
    examples: {
      "Akademisk examen inom till exempel redovisning": "accounting:know",
      "A bachelor's degree, for example in accounting": "accounting:know",
    },
  },
  {
    about: "writing skills are a craft, talking is not",
    section: "must",
    examples: {
      "Good writing skills": "copywriting:hands-on",
      "Good verbal and writing skills": "",
    },
  },
  {
    about: "what a company says of itself in the opening",
    section: "intro",
    examples: {
      "Kvarnby är en av Sveriges största byråer för fotografering": "photography:context",
      "Millbrook is a leading platform for photography and video editing":
        "photography:context video-editing:context",
    },
  },
  {
    about: "a verb with a list behind it is a noun of that list",
    examples: {
      "Overseeing brand, design and photography": "photography:lead",
      "A team of experts in design, translation and photography": "translation:context photography:context",
      "Design, build and launch websites": "web-design:hands-on",
    },
  },
  {
    about: "what is built from somebody else's design",
    examples: {
      "Turn Photoshop files into HTML and CSS": "frontend:hands-on",
    },
  },
  {
    about: "fundamentals are knowledge",
    section: "must",
    examples: {
      "You know the fundamentals of photography": "photography:know",
      "Du kan grunderna i fotografering": "photography:know",
    },
  },
  {
    about: "tests of a page are a craft, tests of a subject line are not",
    examples: {
      "Set up and read A/B tests": "cro:hands-on",
      "Write newsletters and A/B test subject lines": "copywriting:hands-on email-marketing:hands-on",
    },
  },
  {
    about: "where a craft is done, and for whom, is no demand of it",
    examples: {
      "You have worked in a software development environment": "",
      "Apps for people who deliver patient care": "",
      "Build web applications and APIs": "backend:hands-on",
    },
  },
];
