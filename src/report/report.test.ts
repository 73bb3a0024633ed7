import { describe, expect, test } from 'vitest';
import { kindOf } from '../model/problems/index.ts';
import type { Problem } from '../model/problems/problem.ts';
import { explainKind } from './explain-code.ts';
import * as github from './github-annotations.ts';
import { reportAsGitlab } from './gitlab-report.ts';
import * as json from './report-json.ts';
import { reportAsSummary } from './summary.ts';
import * as text from './text.ts';

const reportAsGithub = (problems: Problem[], prefix = '') =>
  [...github.reportAsGithub(problems, prefix, 'allá están todos')].join('');
const reportAsJson = (problems: Problem[]) => [...json.reportAsJson(problems)].join('');
const reportAsText = (problems: Problem[], options: text.TextOptions) =>
  [...text.reportAsText(problems, options)].join('');

const problem = (changes: Partial<Problem> = {}): Problem => ({
  file: 'data/personas.csv',
  line: 3,
  column: 6,
  code: 'type-error',
  severity: 'error',
  title: 'Valor que no se puede leer',
  field: 'nombre',
  value: 'x',
  message: 'No se puede leer.',
  hint: 'Escriba otra cosa.',
  ...changes,
});

describe('reportAsJson', () => {
  test('gives every problem with its nine parts, in the order given', () => {
    const problems = [problem({ value: 'ñ "\n</script>' }), problem({ severity: 'warning' })];
    expect({ problems }).toMatchObject(JSON.parse(reportAsJson(problems)) as object);
    const keys = Object.keys((JSON.parse(reportAsJson(problems)) as { problems: object[] }).problems[0] ?? {});
    expect(keys.join()).toBe('code,severity,file,line,column,field,value,message,hint');
  });

  test('of no problems is an empty list', () => {
    expect(JSON.parse(reportAsJson([]))).toEqual({ problems: [] });
  });

  test('writes what JSON.stringify would, in pieces of one problem', () => {
    const problems = [problem(), problem({ value: 'a\nb' })];
    const parts = ['code', 'severity', 'file', 'line', 'column', 'field', 'value', 'message', 'hint'] as const;
    const told = problems.map((one) => Object.fromEntries(parts.map((part) => [part, one[part]])));
    expect(reportAsJson(problems)).toBe(`${JSON.stringify({ problems: told }, null, 2)}\n`);
    expect([...json.reportAsJson(problems)].length).toBe(problems.length + 2);
  });
});

describe('reportAsGithub', () => {
  test('writes one annotation a line, with its place and title', () => {
    expect(reportAsGithub([problem()])).toBe(
      '::error file=data/personas.csv,line=3,col=6,title=Valor que no se puede leer::No se puede leer. Escriba otra cosa.\n',
    );
  });

  // prettier-ignore
  test.each([['error', 'error'], ['warning', 'warning'], ['observation', 'notice']] as const)('makes of «%s» a «%s»', (severity, command) => {
    expect(reportAsGithub([problem({ severity })])).toMatch(new RegExp(`^::${command} `));
  });

  test('escapes what would end a message or a property, and so could start a command', () => {
    const report = reportAsGithub([
      problem({ file: 'data/a,b:c%\n::x.csv', message: '50 %\r\n::stop-commands::a,b:c' }),
    ]);
    expect(report).toBe(
      '::error file=data/a%2Cb%3Ac%25%0A%3A%3Ax.csv,line=3,col=6,title=Valor que no se puede leer::50 %25%0D%0A::stop-commands::a,b:c Escriba otra cosa.\n',
    );
  });

  test('names a file from the root of the repository', () => {
    expect(reportAsGithub([problem()], 'a, b/')).toContain('::error file=a%2C b/data/personas.csv,line=3,');
  });

  test('gives ten of each severity, the gravest first and the first of each kind before a second one, and counts all', () => {
    const many = (severity: Problem['severity'], code: string) =>
      Array.from({ length: 12 }, (_, i) => problem({ severity, code, line: i + 2, title: code }));
    const [one = problem(), ...rest] = many('error', 'type-error');
    const told = [
      ...many('warning', 'blank-row'),
      one,
      ...rest,
      problem({ title: 'missing-file', code: 'missing-file' }),
    ];
    const lines = reportAsGithub(told).trimEnd().split('\n');
    expect(
      lines.map((line) => /^::(\w+) .*line=(\d+),.*title=([\w-]+)/.exec(line)?.slice(1).join(' ') ?? line),
    ).toEqual([
      'error 2 type-error',
      'error 3 missing-file',
      ...[3, 4, 5, 6, 7, 8, 9, 10].map((line) => `error ${line} type-error`),
      ...[2, 3, 4, 5, 6, 7, 8, 9, 10, 11].map((line) => `warning ${line} blank-row`),
      'Se anotan 20 de 25: allá están todos.',
    ]);
  });

  test('of no problems is nothing', () => {
    expect(reportAsGithub([])).toBe('');
  });
});

describe('reportAsSummary', () => {
  test('tells every problem, the gravest first, from the root of the repository', () => {
    const problems = [problem({ severity: 'warning', field: '' }), ...Array.from({ length: 12 }, () => problem())];
    const [head, , errors, , ...lines] = reportAsSummary(problems, 'sitio/').split('\n');
    expect([head, errors]).toEqual(['## Revisión: 12 errores, 1 aviso', '### Errores (12)']);
    const told = '`type-error` No se puede leer. *Escriba otra cosa.*';
    expect(lines).toEqual([
      ...Array.from({ length: 12 }, () => `- \`sitio/data/personas.csv:3:6\` (nombre) ${told}`),
      '',
      '### Avisos (1)',
      '',
      `- \`sitio/data/personas.csv:3:6\` ${told}`,
      '',
    ]);
  });

  test('nothing of what it quotes is obeyed', () => {
    const hostile = '</li><script>x</script> ![](https://x.example) @alguien #1 `a`';
    const said = reportAsSummary([problem({ file: hostile, field: hostile, message: hostile, hint: hostile })], '');
    expect(said).not.toMatch(/(?<![\\`]|`.*)<script|@alguien|#1|https:\/\//);
  });

  test('tells how many have no room', () => {
    const said = reportAsSummary(
      Array.from({ length: 100 }, () => problem()),
      '',
      5000,
    );
    expect(Buffer.byteLength(said)).toBeLessThan(5000);
    const listed = said.match(/^- /gm)?.length ?? 0;
    expect(said).toContain(`\n…y ${100 - listed} más, que no caben aquí`);
  });
});

describe('reportAsGitlab', () => {
  interface Quality {
    severity: string;
    check_name: string;
    fingerprint: string;
    location: { path: string; lines: { begin: number } };
  }
  const read = (problems: Problem[], prefix?: string) =>
    JSON.parse([...reportAsGitlab(problems, prefix)].join('')) as Quality[];

  test('gives every problem, the gravest first, from the root of the repository', () => {
    const problems = [problem({ severity: 'observation' }), problem({ severity: 'warning', line: 9 }), problem()];
    expect(read(problems, 'sitio/').map(({ severity, location }) => [severity, location])).toEqual([
      ['blocker', { path: 'sitio/data/personas.csv', lines: { begin: 3 } }],
      ['minor', { path: 'sitio/data/personas.csv', lines: { begin: 9 } }],
      ['info', { path: 'sitio/data/personas.csv', lines: { begin: 3 } }],
    ]);
    expect(read(problems)[0]).toMatchObject({
      description: 'No se puede leer. Escriba otra cosa.',
      check_name: 'type-error',
    });
  });

  test('marks each apart, and knows one again whose line moved', () => {
    const marks = (line: number) =>
      read([problem({ line }), problem({ line: line + 1 }), problem({ file: 'data/x.csv' })]).map(
        ({ fingerprint }) => fingerprint,
      );
    expect(new Set(marks(3)).size).toBe(3);
    expect(marks(7)).toEqual(marks(3));
  });

  test('of no problems is an empty list', () => {
    expect(read([])).toEqual([]);
  });
});

describe('reportAsText', () => {
  const plain = { color: false, all: false };

  test('groups a few problems by file, with place, column, what is wrong, what to write and where that is explained', () => {
    const problems = [problem(), problem({ file: 'data/x.csv', field: '', severity: 'warning', code: 'blank-row' })];
    expect(reportAsText(problems, plain)).toBe(`data/personas.csv
  data/personas.csv:3:6 (nombre)
    error type-error: No se puede leer.
    → Escriba otra cosa.
    Más: npm run validar -- --explica type-error

data/x.csv
  data/x.csv:3:6
    aviso blank-row: No se puede leer.
    → Escriba otra cosa.
    Más: npm run validar -- --explica blank-row

1 error, 1 aviso
`);
  });

  test('of many problems shows the first of each kind and counts the rest, unless all are wanted', () => {
    const many = Array.from({ length: 30 }, (_, index) => problem({ line: index + 2 }));
    const problems = [
      ...many,
      problem({ file: 'data/x.csv' }),
      problem({ code: 'blank-row', severity: 'warning', title: 'Renglón vacío' }),
    ];
    const short = reportAsText(problems, plain);
    expect(short.match(/→/g)).toHaveLength(2);
    expect(short).toContain('personas.csv:2:6');
    expect(short).toContain('… y 30 más como este en 2 archivos (con --todo se ven)');
    expect(short).toContain('31 errores, 1 aviso');
    expect(reportAsText(problems, { ...plain, all: true }).match(/→/g)).toHaveLength(32);
  });

  test('only counts observations, which the site tells, unless all are wanted', () => {
    const problems = [problem({ severity: 'observation' }), problem({ severity: 'observation' })];
    expect(reportAsText(problems, plain)).toBe('2 observaciones: el sitio las publica (con --todo se ven aquí)\n');
    expect(reportAsText(problems, { ...plain, all: true }).match(/→/g)).toHaveLength(2);
  });

  test('colours only where colour is wanted', () => {
    expect(reportAsText([problem()], plain)).not.toContain('\u001B');
    expect(reportAsText([problem()], { ...plain, color: true })).toContain('\u001B[31merror');
  });

  test('of no problems says so', () => {
    expect(reportAsText([], plain)).toBe('Sin problemas.\n');
  });
});

test('explainKind tells a kind of problem with what is wrong and what is right, line by line', () => {
  const kind = { ...kindOf('type-error'), explanation: 'No se lee.', wrong: 'a\nb', right: 'c' };
  expect(explainKind(kind)).toBe(
    'Valor que no se puede leer (error type-error)\n\nNo se lee.\n\nAsí no:\n    a\n    b\n\nAsí sí:\n    c\n',
  );
});
