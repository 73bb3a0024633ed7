import { mergeConfig } from 'vitest/config';
import base from '../../vitest.config.ts';
import { NearestFirst } from './nearest-first.ts';

/** For a quick run: the tests that are nearest to what changed come first. */
export default mergeConfig(base, { test: { sequence: { sequencer: NearestFirst } } });
