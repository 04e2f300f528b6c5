import { useCase } from '../../../api/cases';
import { useDocuments } from '../../../api/documents';
import { useFormFacts, useMaterialSet } from '../../../api/materialSet';
import { useNotices } from '../../../api/notices';
import { QueryBody } from '../../../components/QueryBody';
import { CasePart, useCaseId } from '../CasePart';
import { useWords } from '../words';
import { materialRows } from './materialRows';
import { MaterialSetView } from './MaterialSetView';

/** One set of materials for all steps. */
export default function MaterialsPage() {
    const caseId = useCaseId();
    const { t } = useWords();
    const view = useCase(caseId);
    const set = useMaterialSet();
    const facts = useFormFacts(caseId);
    const documents = useDocuments(caseId);
    const notices = useNotices(caseId);
    return (
        <CasePart caseId={caseId} title={t('material.title')}>
            <p>{t('material.intro')}</p>
            <QueryBody query={view}>
                {(shown) => (
                    <QueryBody query={set}>
                        {(whole) => (
                            <QueryBody query={facts}>
                                {(said) => (
                                    <QueryBody query={documents}>
                                        {(handedIn) => (
                                            <MaterialSetView
                                                view={shown}
                                                rows={materialRows({
                                                    view: shown,
                                                    set: whole,
                                                    facts: said,
                                                    documents: handedIn,
                                                    notices: notices.data ?? [],
                                                })}
                                            />
                                        )}
                                    </QueryBody>
                                )}
                            </QueryBody>
                        )}
                    </QueryBody>
                )}
            </QueryBody>
        </CasePart>
    );
}
