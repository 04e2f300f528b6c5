import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { useStepFacts } from '../../../api/stepFacts';
import type { components } from '../../../api/schema';
import { PageHeading } from '../../../components/PageHeading';
import { QueryBody } from '../../../components/QueryBody';
import { NotFound } from '../../../shell/RouteProblem';
import { StepFactsView } from './StepFactsView';
import '../../../styles/guide.css';

const steps: readonly components['schemas']['StepKind'][] = [
    'registration',
    'bankAccount',
    'taxSetup',
    'workspace',
    'vouchers',
    'mentorPairing',
];

/** 办事指南: one step, made from its definition. */
export default function StepPage() {
    const { t } = useTranslation('states');
    const given = useParams().step;
    const step = steps.find((known) => known === given);
    const facts = useStepFacts(step);
    if (step === undefined) {
        return <NotFound />;
    }

    return (
        <>
            <PageHeading title={t(`step.${step}`)} />
            <QueryBody query={facts}>{(shown) => <StepFactsView facts={shown} />}</QueryBody>
        </>
    );
}
