import { repositoryPath } from '../../platform/config/repository-path.js';

/** `counties.csv`, `source.json`, or a province's `61.br`. How they are made: README.md in this folder. */
export const divisionsFile = (name: string): string => repositoryPath('hub', 'divisions', 'data', name);
