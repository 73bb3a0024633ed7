// The rule of lint that a word of the interface stands in src/textos, and not in what shows it.

const LETTER = /\p{L}/u;
/** Words and not a key: a space beside a letter, a letter that keys don't have, or a capital at the beginning. */
const PHRASE = /\p{L}[,.:;]?\s|\s\p{L}|[^\P{L}A-Za-z]/u;
const CAPITAL = /^\p{Lu}\p{Ll}/u;
/** In code of machinery, two words in a row: markup, media queries and drawings have spaces too. */
const TWO_WORDS = /(?<!<\??)\b\p{L}{2,}\s+\p{L}{2,}|[^\P{L}A-Za-z]/u;

/** Attributes that a reader sees or hears. */
const READ = new Set([
  'aria-label',
  'aria-description',
  'aria-roledescription',
  'alt',
  'label',
  'placeholder',
  'title',
]);
/** What components show of what they are handed: properties of theirs, and keys of the lists that they take. */
const SHOWN = new Set(['titulo', 'texto', 'descripcion', 'set:text', 'set:html']);
/** Attributes whose words are names for programs. */
const FOR_PROGRAMS = new Set(['class', 'class:list', 'd', 'rel', 'style', 'viewBox']);
/** What `<meta>` tells a reader, by its `name` or `property`. */
const READ_OF_META = /^(description|og:(title|description|site_name|image:alt))$/;
/** Names of what is not ours, which are the same in every language. */
const NAMES = /^Atkinson Hyperlegible Next\b/;

/** Through these an expression hands on the text that it gives. */
const HANDS_ON = {
  ArrowFunctionExpression: ['body'],
  ConditionalExpression: ['consequent', 'alternate'],
  LogicalExpression: ['left', 'right'],
  TemplateLiteral: ['quasis'],
  TSAsExpression: ['expression'],
};

function handsOn(node, from) {
  if (node.type === 'BinaryExpression') return node.operator === '+';
  // What a callback gives, as in `list.map(() => 'word')`.
  if (node.type === 'CallExpression') return from.type === 'ArrowFunctionExpression';
  return HANDS_ON[node.type]?.some((key) => [node[key]].flat().includes(from)) ?? false;
}

/** Where the text goes: up to what no longer hands it on. */
function placeOf(node) {
  let from = node;
  while (handsOn(from.parent, from)) from = from.parent;
  return from.parent;
}

const isElement = ({ type } = {}) => type === 'JSXElement' || type === 'JSXFragment' || type === 'AstroFragment';
const nameOf = ({ name }) =>
  name.type === 'JSXNamespacedName' ? `${name.namespace.name}:${name.name.name}` : name.name;

function closest(node, type) {
  for (let at = node.parent; at; at = at.parent) if (at.type === type) return at;
  return undefined;
}

/** What is compared, looked up, imported or thrown is not shown. */
function staysInside(node) {
  const { type, operator } = node.parent;
  if (type === 'BinaryExpression') return operator !== '+';
  if (closest(node, 'ThrowStatement') || closest(node, 'NewExpression')?.callee.name?.endsWith('Error')) return true;
  return (
    /^(Import|Export|SwitchCase|TSLiteralType|TSImportType)/.test(type) ||
    (type === 'Property' && node.parent.key === node)
  );
}

function isReadAttribute(attribute) {
  const name = nameOf(attribute);
  if (name !== 'content') return READ.has(name) || SHOWN.has(name);
  const of = attribute.parent.attributes.find((one) => one.name && ['name', 'property'].includes(nameOf(one)));
  return READ_OF_META.test(of?.value?.value ?? '');
}

function isForPrograms(attribute) {
  return FOR_PROGRAMS.has(nameOf(attribute)) || (nameOf(attribute) === 'content' && !isReadAttribute(attribute));
}

/** Whether a text of a component is read: all that stands between tags, and elsewhere what is words by its looks. */
function isReadInTemplate(node, text) {
  const attribute = closest(node, 'JSXAttribute');
  const place = placeOf(node);
  if (place.type === 'JSXExpressionContainer' && isElement(place.parent)) return LETTER.test(text);
  const owner = place.type === 'JSXExpressionContainer' ? place.parent : place;
  if (owner.type === 'JSXAttribute' && isReadAttribute(owner)) return LETTER.test(text);
  if (place.type === 'Property' && SHOWN.has(place.key.name)) return LETTER.test(text);
  if (attribute && isForPrograms(attribute)) return false;
  return PHRASE.test(text) || CAPITAL.test(text);
}

/** Names each text with letters that is written where it is shown. */
export const noWords = {
  meta: {
    type: 'problem',
    schema: [],
    messages: {
      words: '«{{ text }}» is a word of the interface: it belongs in src/textos, in the file of its subject.',
    },
  },
  create(context) {
    const isTemplate = context.filename.endsWith('.astro');
    const tell = (node, text) =>
      context.report({ node, messageId: 'words', data: { text: text.trim().replace(/\s+/g, ' ') } });
    const look = (node, text) => {
      if (typeof text !== 'string' || NAMES.test(text) || staysInside(node)) return;
      if (isTemplate ? isReadInTemplate(node, text) : TWO_WORDS.test(text)) tell(node, text);
    };
    return {
      JSXText: (node) => LETTER.test(node.value) && tell(node, node.value),
      Literal: (node) => look(node, node.value),
      TemplateElement: (node) => look(node, node.value.cooked),
    };
  },
};
