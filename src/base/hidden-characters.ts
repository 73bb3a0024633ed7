/** Scripts whose letters are joined, or kept apart, by zero-width characters (Unicode §9.2, §12, §13.5, §16). */
const JOINING =
  `Arabic Syriac Nko Mandaic Mongolian Phags_Pa Manichaean Adlam Hanifi_Rohingya Devanagari Bengali Gurmukhi Gujarati
Oriya Tamil Telugu Kannada Malayalam Sinhala Khmer Myanmar Tibetan Thai Lao Balinese Javanese Tai_Tham Grantha Chakma`
    .split(/\s+/)
    .map((script) => String.raw`\p{scx=${script}}`)
    .join('');

const ALONE = [
  // What no text shows: soft hyphens, spaces and letters without width, fillers, annotations, tags. What reorders is looked for separately.
  String.raw`(?![\p{Bidi_Control}\u200C\u200D\p{Variation_Selector}\u{E0020}-\u{E007F}])[\p{Default_Ignorable_Code_Point}\uFFF9-\uFFFB\u2800]`,
  // Joiners, elsewhere than within an emoji or in a script that has them.
  String.raw`(?<![${JOINING}])(?!(?<=[\p{Extended_Pictographic}\p{Emoji_Modifier}\uFE0F])\u200D\p{Extended_Pictographic})[\u200C\u200D]`,
  // Tags, elsewhere than in the flag of a region.
  String.raw`(?<!\u{1F3F4}[\u{E0020}-\u{E007E}]{0,6})[\u{E0020}-\u{E007F}]`,
  // Variation selectors after what has no variants (UTS 51 §1.4.3, UTS 37).
  String.raw`(?<![\p{Extended_Pictographic}\p{Emoji_Modifier}\p{Regional_Indicator}])(?!(?<=[0-9#*])\uFE0F\u20E3)[\uFE0E\uFE0F]`,
  String.raw`(?<![\p{scx=Han}\p{Sm}])[\uFE00-\uFE0D\u{E0100}-\u{E01EF}]`,
  String.raw`(?<!\p{scx=Mongolian})[\u180B-\u180D\u180F]`,
];

/** Characters that nobody sees, by which a text can tell a program what it tells no reader. */
const HIDDEN = new RegExp(ALONE.join('|'), 'gu');
/** A quick first look, without context: few texts have any. */
const SUSPECT = /[\p{Default_Ignorable_Code_Point}\uFFF9-\uFFFB\u2800]/u;

/** Whether every character of a text can be seen; cheap enough for many texts. */
export const isPlain = (text: string) => !SUSPECT.test(text);

/** Where each invisible character of a text is. */
export function* hiddenIn(text: string): Generator<number, undefined> {
  if (SUSPECT.test(text)) for (const { index } of text.matchAll(HIDDEN)) yield index;
  return undefined;
}

export const hidesCharacters = (text: string) => hiddenIn(text).next().done === false;
