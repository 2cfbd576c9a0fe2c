import { join } from 'node:path';
import { packageFolder } from '../../openapi/contract/this-package.ts';

/** The examples whose generated/ is committed, so that a project runs without Java. */
export const generatedExamples = ['reception', 'empty'] as const;

/** The applications in docs/gallery/. A project that begins with one generates generated/ first. */
const gallery = ['voicemail', 'queue', 'opening-hours', 'survey', 'agent'] as const;

/** The names of the examples that a project can begin with. */
export const examples = [...generatedExamples, ...gallery] as const;

export type Example = (typeof examples)[number];

/** Returns the folder of an example, which `new` copies. */
export function findExampleFolder(example: Example): string {
  return join(packageFolder, isInGallery(example) ? 'docs/gallery' : 'bin/new', example);
}

/** Returns whether the example has no generated/. */
export function isInGallery(example: Example): boolean {
  return gallery.some((each) => each === example);
}
