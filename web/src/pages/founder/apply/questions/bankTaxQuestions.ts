import type { Field } from '../field';
import { wants } from './conditions';

/** What bank and tax office need. */
export const bankTaxQuestions: readonly Field[] = [
    { word: 'bankCode', path: ['bank', 'bankCode'], kind: 'choice', shown: wants('bankAccount') },
    { word: 'expectedSales', path: ['tax', 'expectedAnnualSalesFen'], kind: 'yuan' },
    { word: 'wantsGeneral', path: ['tax', 'wantsGeneral'], kind: 'yesNo' },
    { word: 'invoiceNeeds', path: ['tax', 'invoiceNeeds'], kind: 'text' },
];
