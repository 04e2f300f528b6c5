import type { CaseView, StepView } from '../../../api/cases';
import type { Catalogue } from '../../../api/officer/catalogue';

const atAcceptance = ['IdentityProof', 'DomicileProof', 'Articles'];

/** The materials that the chosen part looks at: a step's own, or what the window demands (design, submitting). */
export function wantedMaterials(view: CaseView, step: StepView | null, catalogue: Catalogue | undefined): string[] {
    const codes =
        step === null ? atAcceptance : (catalogue?.steps.find((one) => one.kind === step.step)?.materials ?? []);
    return codes.filter(
        (code) =>
            (code !== 'Articles' || view.entityType === 'onePersonLimitedCompany') &&
            (code !== 'DomicileProof' || !view.seatIsDomicile),
    );
}
