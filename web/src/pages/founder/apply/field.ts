import type { AskedFacts } from '../../../api/guidance';
import type { Application, Path } from './form';

export type SectionName = 'founder' | 'entity' | 'premises' | 'bankTax' | 'benefits' | 'mentor';
export type FieldKind =
    'text' | 'mobile' | 'residentId' | 'choice' | 'choices' | 'yesNo' | 'yuan' | 'lines' | 'date' | 'number';
export type FaultName =
    | 'required'
    | 'number'
    | 'mobile'
    | 'residentId'
    | 'name'
    | 'email'
    | 'tradeName'
    | 'tradeNameIsPlace'
    | 'forbiddenName'
    | 'industryCharacters'
    | 'nameForm'
    | 'positive'
    | 'address';

/** One question of the form. Its words are in the texts under {@link Field.word}. */
export interface Field {
    word: string;
    path: Path;
    kind: FieldKind;
    /** Whether the submission needs it; the same rule as the server's. */
    required?: (form: Application) => boolean;
    /** Asked only then; what no chosen option needs is not asked. */
    shown?: (form: Application, asked: AskedFacts) => boolean;
    /** What can be chosen; its words are in the texts, or it is shown as it stands. */
    options?: (form: Application, place: Place) => readonly string[];
    check?: (value: string, form: Application) => FaultName | null;
    autoComplete?: string;
}

/** Where the case is handled. */
interface Place {
    city: string;
    district: string;
}
