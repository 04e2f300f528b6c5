import { ChoiceInput } from './inputs/ChoiceInput';
import { ChoicesInput } from './inputs/ChoicesInput';
import { LinesInput } from './inputs/LinesInput';
import { TypedInput } from './inputs/TypedInput';
import { YesNoInput } from './inputs/YesNoInput';
import type { Field } from './field';

export interface InputProps {
    id: string;
    field: Field;
    value: unknown;
    options: readonly (readonly [value: string, word: string])[];
    describedBy: string | undefined;
    isInvalid: boolean;
    /** What stands in the field and can't be read as its kind. */
    unread: string | undefined;
    onChange: (value: unknown, unread?: string) => void;
    onLeave: () => void;
}

/** The input that suits the kind of answer. */
export function FieldInput(props: InputProps) {
    switch (props.field.kind) {
        case 'choice':
            return <ChoiceInput {...props} />;
        case 'choices':
            return <ChoicesInput {...props} />;
        case 'yesNo':
            return <YesNoInput {...props} />;
        case 'lines':
            return <LinesInput {...props} />;
        default:
            return <TypedInput {...props} />;
    }
}
