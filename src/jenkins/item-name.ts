/**
 * Whether Jenkins refuses a name of an item or a view (core, Jenkins.checkGoodName). Dots at the end count also before blanks; an empty
 * name is not a name at all.
 */
export const isRefusedName = (name: string): boolean => refusedCharacter.test(name) || /\.\s*$/.test(name);

/** Whether a part of a name has a character that no name can have. */
export const hasRefusedCharacter = (part: string): boolean => refusedCharacter.test(part);

export const nameRepair = 'use none of ? * \\ % ! @ # $ ^ & | < > [ ] : ; and no dot at the end';

const refusedCharacter = /[?*/\\%!@#$^&|<>[\]:;\p{Cc}]/u;
