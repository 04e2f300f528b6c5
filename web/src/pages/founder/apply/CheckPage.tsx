import { useParams } from 'react-router';
import { useApplication } from '../../../api/application';
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
    return (
        <>
            <PageHeading title={t('check.title')} />
            <QueryBody query={view}>
                {(shown) => (
                    <QueryBody query={application}>
                        {(stored) => <CheckBody view={shown} form={stored.application ?? {}} />}
                    </QueryBody>
                )}
            </QueryBody>
        </>
    );
}
