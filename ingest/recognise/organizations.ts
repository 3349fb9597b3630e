/**
 * Bodies: those that lists know, those of a place (省发展改革委), and those that only their form gives away (太湖量子技术研究院).
 *
 * Classes of bodies (高校, 科研院所, 龙头企业) are no bodies; a 中心 that is being built is an initiative.
 */
import type { Segmented } from '../document.js';
import { bodiesByForm } from './organization/by-form.js';
import { companyRows } from './organization/company-rows.js';
import { departments } from './organization/departments.js';
import { leadingGroups, offices } from './organization/groups.js';
import { listedBodies } from './organization/listed.js';
import { foreignMinistries } from './organization/ministries.js';
import { namedOfAClass } from './organization/named-of-a-class.js';
import { shortForms } from './organization/short-forms.js';
import type { Recogniser } from './recogniser.js';
import { viewOf } from './token-view.js';

export const organizations = {
  id: 'organizations',
  finds: ['Organization'],
  *apply(document: Segmented) {
    const view = viewOf(document);
    const named = [...listedBodies(document, view), ...bodiesByForm(document, view)];
    yield* named;
    yield* companyRows(view, named);
    yield* shortForms(view, named);
    yield* departments(document, view);
    yield* leadingGroups(view);
    yield* offices(view);
    yield* foreignMinistries(view.plain);
    yield* namedOfAClass(view);
  },
} satisfies Recogniser;
