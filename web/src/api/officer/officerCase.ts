import type { CaseView } from '../cases';
import type { Finding } from './caseFile';

/** A case as officers see it: with what the automatic checks found. */
export type OfficerCase = CaseView & { findings?: Finding[] | null };
