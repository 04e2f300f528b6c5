import { useState } from 'react';
import { useParams } from 'react-router';
import { useApplication, type StoredApplication } from '../../../api/application';
import { useCase } from '../../../api/cases';
import { PageHeading } from '../../../components/PageHeading';
import { QueryBody } from '../../../components/QueryBody';
import { CheckBody } from './CheckBody';
import { useApplyWords } from './useApplyWords';
import '../../../styles/apply.css';

/** All answers once more before they are handed in. */
export default function CheckPage() {
    const { t } = useApplyWords();
    const { caseId = '' } = useParams();
    const view = useCase(caseId);
    const application = useApplication(caseId);
    const [newer, setNewer] = useState<StoredApplication>();
    return (
        <>
            <PageHeading title={t('check.title')} />
            <QueryBody query={view}>
                {(shown) => (
                    <QueryBody query={application}>
                        {(stored) => (
                            <CheckBody
                                view={shown}
                                stored={newer ?? stored}
                                isNewer={newer !== undefined}
                                onNewer={setNewer}
                            />
                        )}
                    </QueryBody>
                )}
            </QueryBody>
        </>
    );
}
