import type { components } from '../../../api/schema';

type Schemas = components['schemas'];

/** What the desks recorded; which of them an outcome is follows from its step. */
export type LicenceOutcome = Schemas['RegistrationResult'];
export type AccountOutcome = Schemas['BankAccountResult'];
export type TaxOutcome = Schemas['TaxSetupResult'];
export type DeskOutcome = Schemas['WorkspaceResult'];
export type VouchersOutcome = Schemas['VouchersResult'];
export type MentorOutcome = Schemas['MentorPairingResult'];
export type Voucher = Schemas['Voucher'];
