import { withLanguagesOfScripts } from '../language/script-selectors.ts';

/** The part of https://postcss.org/api/#root that is needed here. */
interface Sheet {
  walkRules(visit: (rule: { selector: string }) => void): void;
}

/** Lets the styles of the site speak of scripts: for Vite, which puts the sheets together before. */
export const scriptStyles = {
  postcssPlugin: 'scripts',
  Once(sheet: Sheet): void {
    sheet.walkRules((rule) => {
      const selector = withLanguagesOfScripts(rule.selector);
      if (selector !== rule.selector) rule.selector = selector;
    });
  },
};
