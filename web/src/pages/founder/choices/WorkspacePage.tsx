import { useBenefits, type SeatProposal } from '../../../api/benefits';
import { useCase } from '../../../api/cases';
import { money } from '../../../components/format';
import { QueryBody } from '../../../components/QueryBody';
import { currentLanguage } from '../../../texts';
import { CasePart, useCaseId } from '../CasePart';
import { useWords } from '../words';
import { ProposalList } from './ProposalList';

/** The places that were proposed; one is held already, another one may be chosen while the desk has not decided. */
export default function WorkspacePage() {
    const caseId = useCaseId();
    const { t } = useWords();
    const view = useCase(caseId);
    const benefits = useBenefits(caseId);
    return (
        <CasePart caseId={caseId} title={t('workspace.title')}>
            <QueryBody query={view}>
                {(shown) => (
                    <QueryBody query={benefits}>
                        {({ workspace }) => (
                            <ProposalList
                                view={shown}
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
                )}
            </QueryBody>
        </CasePart>
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
            <dd>
                {unit.monthlyRentFen === 0
                    ? t('workspace.rentFree')
                    : t('workspace.rentMonthly', { amount: money(unit.monthlyRentFen) })}
            </dd>
        </dl>
    );
}
