/**
 * LaTeX and typographic variants, and the plain form that stands for them.
 *
 * The plain form is padded with blanks to the length of the original, so that offsets stay true.
 */
const PLAIN_FORMS: Record<string, string> = {
  "$": " ",
  "\\%": " %",
  "\\&": " &",
  "\\times": "×",
  "\\sim": "~",
  "\\approx": "~",
  "\\simeq": "~",
  "\\rightarrow": "→",
  "\\to": "→",
  "\\pm": "±",
  "\\leq": "≤",
  "\\geq": "≥",
  "\\le": "≤",
  "\\ge": "≥",
  "\\uparrow": "↑",
  "\\downarrow": "↓",
  "\\textbf{": " ",
  "\\textit{": " ",
  "\\emph{": " ",
  "\\textsc{": " ",
  "\\texttt{": " ",
  "\\mathbf{": " ",
  "\\mathrm{": " ",
  "\\text{": " ",
  "\\SI{": " ",
  "**": " ",
  "}{": " ",
  "{": " ",
  "}": " ",
  "\\,": "",
  "\\;": "",
  "\\!": "",
  "\\ ": "",
  "\u2212": "-",
  "\u2010": "-",
  "\u2011": "-",
  "\u223c": "~",
  "\uff5e": "~",
  "\u2248": "~",
  "\u2715": "×",
  "\u2a2f": "×",
  "\uff05": "%",
  "\u2019": "'",
  "\u00a0": " ",
  "\u2009": " ",
  "\u202f": " ",
  "~": " ",
  "\n": " ",
  "\r": " ",
  "\t": " ",
};

const MARKS = "$*}\\_^~\n\r\t";
const MARK =
  /\\(?:times|sim(?:eq)?|approx|rightarrow|to|pm|leq?|geq?|uparrow|downarrow)(?![A-Za-z])|\\(?:text(?:bf|it|sc|tt)?|emph|math(?:bf|rm))\{|\*\*|\\SI\{|\}\{|(?<=[%\d]|\\times ?)\}|\{(?=\\(?:sim(?:eq)?|approx|times|%)\})|(?<=\\(?:sim(?:eq)?|approx))\}|(?<=\d)~(?=[A-Za-z])|\\[%&,;! ]|\bF\$?_(?:1|\{1\})\$?|\bR\$?\^(?:2|\{2\})\$?|\bR²|[$\u2212\u2010\u2011\u223c\uff5e\u2248\u2715\u2a2f\uff05\u2019\u00a0\u2009\u202f\n\r\t]/g;

/**
 * A text with LaTeX signs, odd blanks, dashes and times signs in one plain form.
 *
 * Every character keeps its offset: `plainText(text).length === text.length`. F1 and R2 stand right before the
 * words behind them ("F1-score"), or right behind a hyphen ("macro-F1").
 *
 * @example `$94.7\%$` becomes ` 94.7 % `, `2$\times$` becomes `2 ×      `.
 */
export function plainText(text: string): string {
  return unglued(text).replace(MARK, (mark: string, at: number, whole: string) => {
    if (!/^[FR]/.test(mark)) return (PLAIN_FORMS[mark] ?? mark).padEnd(mark.length);
    const name = mark.startsWith("F") ? "F1" : "R2";
    return whole[at - 1] === "-" ? name.padEnd(mark.length) : name.padStart(mark.length);
  });
}

/** Whether an ASCII character is in anything that {@link plainText} replaces; without one it leaves a text alone. */
export function isMark(character: string): boolean {
  return MARKS.includes(character);
}

/** Whether the word at `start` is an "approx" that lost its backslash and is glued to a number. */
export function isGlued(lower: string, start: number): boolean {
  return /^approx\d/.test(lower.slice(start, start + 7));
}

/** A text with "~" for an "approx" that lost its backslash and stands right before a digit. */
function unglued(text: string): string {
  return text.includes("approx") ? text.replace(/(?<![\\\w])approx(?=\d)/g, "~     ") : text;
}

/** A text in lower case, of the same length, whatever letters it holds. */
export function lowerText(text: string): string {
  const lower = text.toLowerCase();
  return lower.length === text.length ? lower : text.replace(/[A-Z]/g, (letter) => letter.toLowerCase());
}
