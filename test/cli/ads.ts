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

/** An ad with two safe fixes to make: a comment that nothing needs, and an item said twice. */
export const untidy = `# Fotograf

Vi söker en fotograf till Tallbacka Möbler.

<!-- rolescope-ignore-next-line combined-title: Titeln är gammal. -->

## Arbetsuppgifter

- Fotografera våra möbler i studio och hemma hos kunder
- Retuschera och arkivera bilder
- Fotografera våra möbler i studio och hemma hos kunder

## Krav

- Flera års erfarenhet av studiofotografering
`;

/** The same after them. */
export const tidied = `# Fotograf

Vi söker en fotograf till Tallbacka Möbler.

## Arbetsuppgifter

- Fotografera våra möbler i studio och hemma hos kunder
- Retuschera och arkivera bilder

## Krav

- Flera års erfarenhet av studiofotografering
`;
