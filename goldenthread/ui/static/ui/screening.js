/* Reads the patterns of screening as goldenthread/screening does, and compares a text with them.
   Pure: nothing is fetched, kept or sent here. Tests hold both to the same sentences. */

const LONGEST = 20000;
const LETTER = "[\\p{L}\\p{N}_]";
const EDGE = `(?:(?<=${LETTER})(?!${LETTER})|(?<!${LETTER})(?=${LETTER}))`;

/* Python's \b and \w know letters of every language, JavaScript's know those of English. */
function translated(source) {
  let inClass = false;
  return source.replace(/\\.|\[|\]/g, (piece) => {
    if (piece === "[") inClass = true;
    if (piece === "]") inClass = false;
    if (piece === "\\b") return EDGE;
    if (piece === "\\w") return inClass ? LETTER.slice(1, -1) : LETTER;
    return piece;
  });
}

function whole(source, fragments) {
  const fragment = /\{([a-z_]+)\}/g;
  while (source.search(fragment) >= 0) source = source.replace(fragment, (_, name) => fragments[name]);
  return source;
}

const words = (written) => [written].flat().flatMap((line) => line.split(" "));

export function readPatterns(data) {
  const regex = (source, ignoresCase) =>
    new RegExp(translated(whole(source, data.fragments)), ignoresCase ? "dgiu" : "dgu");
  const names = data.names;
  const everyday = new Set(words(names.everyday));
  const alsoWords = new Set(words(names.words_in_lower_case));
  return {
    kinds: data.kinds.map((kind) => ({
      code: kind.code,
      called: kind.called,
      sentence: `${kind.why} ${kind.instead}`,
      hints: kind.hints,
      hintsExact: kind.hints_exact || [],
      patterns: kind.patterns.map((one) => ({
        find: regex(one.find, !one.exact_case),
        unless: one.unless ? regex(one.unless, true) : null,
      })),
    })),
    names: {
      everyday,
      inLowerCase: new Set([...everyday].map((one) => one.toLowerCase()).filter((one) => !alsoWords.has(one))),
      never: new Set(words(names.never)),
      word: regex(names.word, false),
      titleBefore: regex(names.titles, false),
      notRead: names.not_read.map((one) => regex(one, false)),
      contexts: names.contexts.map((one) => ({
        find: regex(one.find, false),
        of: one.of.includes("anybody") ? null : new Set(one.of.flatMap((list) => words(names[list]))),
      })),
    },
  };
}

function stands(regex, text) {
  regex.lastIndex = 0;
  return regex.test(text);
}

function* spansOf(kind, text) {
  const lowered = text.toLowerCase();
  const isHinted = kind.hints.some((hint) => lowered.includes(hint))
    || kind.hintsExact.some((hint) => text.includes(hint));
  if (!isHinted) return;
  for (const pattern of kind.patterns) {
    if (pattern.unless && stands(pattern.unless, text)) continue;
    for (const match of text.matchAll(pattern.find)) yield match.indices[0];
  }
}

function* spansOfNames(names, text, staff) {
  let plain = text;
  for (const one of names.notRead) plain = plain.replace(one, (found) => " ".repeat(found.length));
  const capital = (word) => word[0].toUpperCase() + word.slice(1);
  const hasTitle = (start) => stands(names.titleBefore, plain.slice(0, start));
  for (const match of plain.matchAll(names.word)) {
    const [word] = match;
    const isName = names.everyday.has(word)
      ? !staff.has(word) && !hasTitle(match.index)
      : names.inLowerCase.has(word) && !staff.has(capital(word));
    if (isName) yield match.indices[0];
  }
  for (const { find, of } of names.contexts) {
    for (const match of plain.matchAll(find)) {
      const word = match[1];
      const fits = of ? of.has(word) : !names.never.has(word);
      if (fits && !staff.has(word) && !hasTitle(match.indices[1][0])) yield match.indices[1];
    }
  }
}

/* What was seen, in the order of the text: `{start, end, words, kind, called, sentence}`. */
export function screen(text, patterns, staff = new Set()) {
  const read = text.slice(0, LONGEST);
  const found = [];
  for (const kind of patterns.kinds) {
    const spans = kind.patterns.length ? spansOf(kind, read) : spansOfNames(patterns.names, read, staff);
    for (const [start, end] of spans) {
      if (start < end && !found.some((one) => start < one.end && one.start < end)) {
        const { code, called, sentence } = kind;
        found.push({ start, end, words: read.slice(start, end), kind: code, called, sentence });
      }
    }
  }
  return found.sort((one, other) => one.start - other.start);
}
