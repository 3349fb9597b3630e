/** Every section that a report can have. */
import type { SectionType } from '../section.js';
import { catalogue } from './catalogue.js';
import { central } from './central.js';
import { delivery } from './delivery.js';
import { foundations } from './foundations.js';
import { path } from './path.js';
import { targets } from './targets.js';
import { voices } from './voices.js';

export const SECTIONS: readonly SectionType[] = [path, central, foundations, voices, delivery, targets, catalogue];
