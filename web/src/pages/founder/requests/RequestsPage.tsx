import { useCase } from '../../../api/cases';
import { useDocuments, type DocumentView } from '../../../api/documents';
import { useNotices } from '../../../api/notices';
import { EmptyState } from '../../../components/EmptyState';
import { LinkButton } from '../../../components/LinkButton';
import { QueryBody } from '../../../components/QueryBody';
import { useAddressedPart } from '../../../components/useAddressedPart';
import { requestGroups, type RequestGroup } from '../case/openRequests';
import { CasePart, useCaseId } from '../CasePart';
import { paths } from '../paths';
import { useWords } from '../words';
import { RequestGroupPanel } from './RequestGroupPanel';
import { useTicks } from './useTicks';

/** Everything that is asked of the founder, with one answer for each who asks. */
export default function RequestsPage() {
    const caseId = useCaseId();
    const { t } = useWords();
    const view = useCase(caseId);
    const documents = useDocuments(caseId);
    const notices = useNotices(caseId);
    const [ticked, tick] = useTicks(caseId);
    return (
        <CasePart caseId={caseId} title={t('request.title')}>
            <QueryBody query={view}>
                {(shown) => (
                    <QueryBody query={documents}>
                        {(handedIn) => {
                            const groups = requestGroups(shown, {
                                documents: handedIn,
                                notices: notices.data ?? [],
                                ticked,
                            });
                            return groups.length === 0 ? (
                                <NothingAsked caseId={caseId} />
                            ) : (
                                <Groups caseId={caseId} groups={groups} documents={handedIn} onTick={tick} />
                            );
                        }}
                    </QueryBody>
                )}
            </QueryBody>
        </CasePart>
    );
}

interface GroupsProps {
    caseId: string;
    groups: readonly RequestGroup[];
    documents: readonly DocumentView[];
    onTick: (id: string, isDone: boolean) => void;
}

function Groups({ groups, ...rest }: GroupsProps) {
    useAddressedPart();
    return groups.map((group) => <RequestGroupPanel key={group.key} group={group} {...rest} />);
}

function NothingAsked({ caseId }: { caseId: string }) {
    const { t } = useWords();
    return (
        <EmptyState
            text={t('request.none')}
            action={
                <LinkButton type="primary" to={paths.case(caseId)}>
                    {t('part.toCase')}
                </LinkButton>
            }
        />
    );
}
