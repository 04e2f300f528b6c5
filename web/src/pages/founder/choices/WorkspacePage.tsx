import { useBenefits, type SeatProposal } from '../../../api/benefits';
import { useCase, type CaseView } from '../../../api/cases';
import { useCommunities, useWorkspaceStanding } from '../../../api/workspaces';
import { QueryBody } from '../../../components/QueryBody';
import { currentLanguage } from '../../../texts';
import { SaidLine } from '../case/SaidLine';
import { CasePart, useCaseId } from '../CasePart';
import { useWords } from '../words';
import { stateOf } from './mayChoose';
import { PlacePanel } from './PlacePanel';
import { PlaceSearch } from './PlaceSearch';
import { ProposalList } from './ProposalList';
import { rentWords } from './rentWords';
import { WaitingPanel } from './WaitingPanel';
import '../../../styles/guide.css';
import '../../../styles/choices.css';

/** The place that a case has, the lists in which it waits, what is proposed, and every other place of the city. */
export default function WorkspacePage() {
    const caseId = useCaseId();
    const { t } = useWords();
    const view = useCase(caseId);
    return (
        <CasePart caseId={caseId} title={t('workspace.title')}>
            <SaidLine />
            <QueryBody query={view}>
                {(shown) => (
                    <>
                        <Standing view={shown} />
                        {stateOf(shown, 'workspace') === 'completed' ? null : (
                            <>
                                <Proposals view={shown} />
                                <PlaceSearch view={shown} />
                            </>
                        )}
                    </>
                )}
            </QueryBody>
        </CasePart>
    );
}

function Standing({ view }: { view: CaseView }) {
    const communities = useCommunities(view.city).data ?? [];
    return (
        <QueryBody query={useWorkspaceStanding(view.caseId)}>
            {(standing) => (
                <>
                    <WaitingPanel view={view} standing={standing} communities={communities} />
                    <PlacePanel view={view} standing={standing} communities={communities} />
                </>
            )}
        </QueryBody>
    );
}

function Proposals({ view }: { view: CaseView }) {
    const { t } = useWords();
    return (
        <QueryBody query={useBenefits(view.caseId)}>
            {({ workspace }) => (
                <ProposalList
                    view={view}
                    step="workspace"
                    intro={t('workspace.intro')}
                    proposals={(workspace?.proposals ?? []).map((unit) => ({
                        id: unit.unitId,
                        name: t('workspace.unit', { community: nameOf(unit), label: unit.label }),
                        isHeld: unit.held,
                        body: { unitId: unit.unitId },
                        details: <UnitFacts unit={unit} />,
                    }))}
                />
            )}
        </QueryBody>
    );
}

function nameOf(unit: SeatProposal): string {
    return currentLanguage() === 'en' ? unit.communityNameEn : unit.communityNameZh;
}

function UnitFacts({ unit }: { unit: SeatProposal }) {
    const { t } = useWords();
    return (
        <dl className="facts">
            <dt>{t('workspace.address')}</dt>
            <dd lang="zh-CN">{unit.addressZh}</dd>
            <dt>{t('workspace.seats')}</dt>
            <dd>{t('workspace.seatCount', { count: unit.seats })}</dd>
            <dt>{t('workspace.rent')}</dt>
            <dd>{rentWords(t, unit.monthlyRentFen)}</dd>
        </dl>
    );
}
