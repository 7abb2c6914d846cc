import { type EnumType, isCustomScalarType, isEnumType, type ScalarType } from '@apollo/federation-internals';

/** Whether a value that is not null may stand for the leaf type in an answer. */
export type IsLeafValue = (value: unknown) => boolean;

/** Apollo's `integerStringRegExp`: what a number must look like, printed, to be an Int or an ID. */
const INTEGER = /^-?(?:0|[1-9][0-9]*)$/;

const isInteger: IsLeafValue = (value) =>
  typeof value === 'number' && (Number.isSafeInteger(value) || INTEGER.test(String(value)));

const BUILT_IN: Readonly<Record<string, IsLeafValue>> = {
  String: (value) => typeof value === 'string',
  ID: (value) => typeof value === 'string' || isInteger(value),
  Int: isInteger,
  Float: (value) => typeof value === 'number' && Number.isFinite(value),
  Boolean: (value) => typeof value === 'boolean',
};

/** `isValidLeafValue` of @apollo/federation-internals 2.14.4; undefined where it accepts everything (custom scalars). */
export function leafCheck(type: ScalarType | EnumType): IsLeafValue | undefined {
  if (isEnumType(type)) {
    const values = new Set<unknown>(type.values.map(({ name }) => name));
    return (value) => values.has(value);
  }
  return isCustomScalarType(type) ? undefined : BUILT_IN[type.name];
}
