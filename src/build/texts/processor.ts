import { satteri } from '@astrojs/markdown-satteri';
export const textProcessor = () => satteri({ features: { smartPunctuation: false } });
