import { createElement, type ComponentType } from 'react';
import { AssignmentForm } from './AssignmentForm';
import { ConfirmForm } from './ConfirmForm';
import { DecisionForm } from './DecisionForm';
import { DeficiencyForm } from './DeficiencyForm';
import { ExtensionForm } from './ExtensionForm';
import type { ActionFormProps } from './form';
import { ApproveForm } from './outcome/ApproveForm';
import { ReasonForm } from './ReasonForm';
import { SupplementForm } from './SupplementForm';
import { SupplyForm } from './SupplyForm';
import { TakeForm } from './TakeForm';

const forms: Readonly<Record<string, ComponentType<ActionFormProps>>> = {
    acceptWithDeficiency: DeficiencyForm,
    approve: ApproveForm,
    assignment: AssignmentForm,
    confirmSupply: SupplyForm,
    extend: ExtensionForm,
    refuse: DecisionForm,
    refuseAcceptance: DecisionForm,
    rejectSupply: SupplyForm,
    requestSupplement: SupplementForm,
    revoke: DecisionForm,
    suspend: ReasonForm,
    suspendStep: ReasonForm,
    take: TakeForm,
};

/** The form of an action; those that need no words only ask for confirmation. */
export function ActionForm(props: ActionFormProps) {
    return createElement(forms[props.trigger] ?? ConfirmForm, props);
}
