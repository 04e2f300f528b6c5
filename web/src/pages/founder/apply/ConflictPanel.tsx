import type { Application } from './form';
import { useApplication, type StoredApplication } from '../../../api/application';
import { Panel } from '../../../components/Panel';
import { QueryBody } from '../../../components/QueryBody';
import { clashesOf, keptOver } from './conflict';
import { ClashChoice } from './ClashChoice';
import { keepLocalDraft } from './localDraft';
import { useApplyWords } from './useApplyWords';

interface Props {
    caseId: string;
    mine: Application;
    /** What of it the server had confirmed. */
    base: Application;
    banks: readonly (readonly [string, string])[];
    /** Goes on with the newer form; what is kept of one's own lies with the local draft. */
    onSettled: (newer: StoredApplication) => void;
}

/** The form was changed elsewhere; nothing is overwritten and nothing typed is lost before the founder has chosen. */
export function ConflictPanel({ caseId, mine, base, banks, onSettled }: Props) {
    const { t } = useApplyWords();
    const newer = useApplication(caseId);
    return (
        <Panel title={t('conflict.title')} tone="next">
            <p role="alert">{t('conflict.text')}</p>
            <QueryBody query={newer}>
                {(stored) => {
                    const theirs = stored.application ?? {};
                    return (
                        <ClashChoice
                            clashes={clashesOf(mine, base, theirs)}
                            banks={banks}
                            onChosen={(kept) => {
                                keepLocalDraft(caseId, keptOver(kept, theirs, stored.version));
                                onSettled(stored);
                            }}
                        />
                    );
                }}
            </QueryBody>
        </Panel>
    );
}
