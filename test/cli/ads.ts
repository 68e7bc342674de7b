/** A Swedish ad that asks for many professions in one. */
export const overScoped = `# Social Media Manager

Vi söker en social media manager till Tallbacka Möbler.

## Arbetsuppgifter

- Fotografera våra produkter i studio
- Filma och klippa våra reklamfilmer
- Formge trycksaker i InDesign
- Programmera vår webbplats i React
- Sökmotoroptimera webbplatsen (SEO)
- Köpa annonser i Google Ads

## Krav

- Flera års erfarenhet som fotograf
- Mycket goda kunskaper i videoredigering
- Flera års erfarenhet av frontendutveckling
`;

/** An English ad in which title and demands fit. */
export const fitting = `# Photographer

Tallbacka Furniture is looking for a photographer.

## Responsibilities

- Photograph our furniture in the studio
- Retouch and archive the pictures

## Requirements

- Several years of experience of studio photography
`;

/** No ad at all. */
export const readme = `# tidy-table

A small library that draws tables.

## Install

Run \`npm install tidy-table\`.
`;
