import csvParse from '../../../node_modules/csv-parse/package.json';
import csvParseLicense from '../../../node_modules/csv-parse/LICENSE?raw';
import entities from '../../../node_modules/entities/package.json';
import entitiesLicense from '../../../node_modules/entities/LICENSE?raw';
import fflate from '../../../node_modules/fflate/package.json';
import fflateLicense from '../../../node_modules/fflate/LICENSE?raw';
import fraction from '../../../node_modules/fraction.js/package.json';
import fractionLicense from '../../../node_modules/fraction.js/LICENSE?raw';
import htmlparser2 from '../../../node_modules/htmlparser2/package.json';
import htmlparser2License from '../../../node_modules/htmlparser2/LICENSE?raw';
import jsep from '../../../node_modules/jsep/package.json';
import jsepLicense from '../../../node_modules/jsep/LICENSE?raw';
import levenshtein from '../../../node_modules/fastest-levenshtein/package.json';
import levenshteinLicense from '../../../node_modules/fastest-levenshtein/LICENSE.md?raw';
import yaml from '../../../node_modules/yaml/package.json';
import yamlLicense from '../../../node_modules/yaml/LICENSE?raw';
import zod from '../../../node_modules/zod/package.json';
import zodLicense from '../../../node_modules/zod/LICENSE?raw';
import { LICENCIAS } from '../../textos/licencias.ts';
import { PARSER_NOTICES } from './parser-notices.ts';
import { type Notice, notice } from './third-party-notices.ts';

const { deLaEdicion } = LICENCIAS;

/** Of what the editor's page alone carries: it tells them itself, so that no other page changes with it. */
export const EDITOR_NOTICES: readonly Notice[] = [
  notice(csvParse, deLaEdicion.tablas, csvParseLicense),
  notice(levenshtein, deLaEdicion.parecido, levenshteinLicense),
  notice(entities, deLaEdicion.signos, entitiesLicense),
  notice(fflate, deLaEdicion.comprimidos, fflateLicense),
  notice(fraction, deLaEdicion.fracciones, fractionLicense),
  notice(htmlparser2, deLaEdicion.libros, htmlparser2License),
  notice(jsep, deLaEdicion.formulas, jsepLicense),
  notice(yaml, deLaEdicion.datos, yamlLicense),
  notice(zod, deLaEdicion.formas, zodLicense),
  ...PARSER_NOTICES,
];
