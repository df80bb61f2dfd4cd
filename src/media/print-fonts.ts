import { defaultFontTable, type FontFace, type FontTable, type ScriptFonts } from './font-table.ts';

/** The two weights that a page uses, each as the weights it answers for. */
const WEIGHTS = [
  { at: 400, for: '300 500' },
  { at: 600, for: '600 800' },
];

const namesOf = (name: string): string[] => WEIGHTS.map(({ at }) => `${name}-${at}`);

const isVariable = (name: string): boolean => defaultFontTable.faces[name]?.weightAxis !== undefined;

/** All weights of a family: one that a browser has to thicken becomes Type 3 too. */
const weightsOf = (name: string): string[] =>
  Object.entries(defaultFontTable.faces).flatMap(([other, { family }]) =>
    family === defaultFontTable.faces[name]?.family ? [other] : [],
  );

const instances = (faces: readonly string[]): string[] => [
  ...new Set(faces.flatMap((name) => (isVariable(name) ? namesOf(name) : weightsOf(name)))),
];

/** What is printed is made anew anyway. */
const asOneFile = ({ parts, ...face }: FontFace): FontFace => face;

const rowOf = (fonts: ScriptFonts): ScriptFonts => ({
  ...fonts,
  text: instances(fonts.text),
  display: instances(fonts.display),
  preload: [],
});

/**
 * The site's fonts for what is printed: variable ones as two fixed weights, since Chromium puts a variable font into a
 * PDF as Type 3, whose letters many a printer's program sets roughly and no reader can search well.
 */
export const printFontTable: FontTable = {
  ...defaultFontTable,
  faces: Object.fromEntries(
    Object.entries(defaultFontTable.faces).flatMap(([name, face]): [string, FontFace][] =>
      isVariable(name)
        ? WEIGHTS.map((weight) => [
            `${name}-${weight.at}`,
            { ...face, weight: weight.for, weightAxis: { min: weight.at, max: weight.at } },
          ])
        : [[name, asOneFile(face)]],
    ),
  ),
  scripts: Object.fromEntries(
    Object.entries(defaultFontTable.scripts).map(([script, fonts]) => [script, rowOf(fonts)]),
  ),
};
