/** One title, five professions. */
export const overScoped = `# Social media manager

Du ansvarar för våra kanaler och har egen budget.

## Dina uppgifter

- Planera och publicera innehåll i våra sociala kanaler
- Fotografera våra produkter i studio
- Filma och klippa reportage i Premiere Pro
- Formge trycksaker i InDesign
- Sköta Google Ads och SEO
- Programmera vår webbplats i React
`;

/** The same, in English. */
export const overScopedInEnglish = `# Social Media Manager

You own our channels and their budget.

## Your responsibilities

- Plan and publish content in our social channels
- Photograph our products in the studio
- Film and edit video stories in Premiere Pro
- Design print material in InDesign
- Run Google Ads and SEO
- Program our website in React
`;

/** Nothing to remark. */
export const inScope = `# Fotograf

## Dina uppgifter

- Fotografera produkter i studio
- Retuschera bilder
`;

export const notAnAd = `# Release notes

- Fixed the build
- Photography is now cropped
`;
