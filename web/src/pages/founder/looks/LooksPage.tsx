import { useLooks } from '../../../api/looks';
import { EmptyState } from '../../../components/EmptyState';
import { Panel } from '../../../components/Panel';
import { QueryBody } from '../../../components/QueryBody';
import { CasePart, useCaseId } from '../CasePart';
import { useWords } from '../words';
import { LookLine } from './LookLine';

/** Who looked at the founder's personal data, what of it, when and why. */
export default function LooksPage() {
    const caseId = useCaseId();
    const { t } = useWords();
    const looks = useLooks(caseId);
    return (
        <CasePart caseId={caseId} title={t('looks.title')}>
            <p>{t('looks.what')}</p>
            <QueryBody query={looks}>
                {(found) =>
                    found.length === 0 ? (
                        <EmptyState text={t('looks.none')} />
                    ) : (
                        <Panel title={t('looks.table')}>
                            <ul className="documents">
                                {found.map((look, index) => (
                                    <LookLine key={`${look.at} ${String(index)}`} look={look} />
                                ))}
                            </ul>
                        </Panel>
                    )
                }
            </QueryBody>
        </CasePart>
    );
}
