import { Button } from 'antd';
import { useReplay, type JournalEntry } from '../../../api/audit';
import { Panel } from '../../../components/Panel';
import { QueryBody } from '../../../components/QueryBody';
import { useSettled } from '../../../components/useSettled';
import { PurposeField } from '../PurposeField';
import { useCaseAddress } from '../useCaseAddress';
import { useTexts } from '../useWords';
import { CaseThen } from './CaseThen';
import { Changes } from './Changes';
import { Machines } from './Machines';
import { PermittedThen } from './PermittedThen';
import { RecordSlider } from './RecordSlider';

interface Props {
    caseId: string;
    entries: readonly JournalEntry[];
}

/** Who drags the slider passes records by; only the one that it rests on is looked at, and written down. */
const restMs = 350;

/** The case as it stood after a record. Nothing is asked for before somebody chooses one, since each look is written down. */
export function ReplayPanel({ caseId, entries }: Props) {
    const { t } = useTexts();
    const { at, goTo } = useCaseAddress();
    const chosen = entries.find((entry) => entry.sequence === at);
    const last = entries.at(-1);
    return (
        <Panel title={t('replay.title')}>
            <p className="quiet">{t('replay.logged')}</p>
            <PurposeField />
            {last === undefined ? <p>{t('chain.empty')}</p> : null}
            {last !== undefined && chosen === undefined ? (
                <>
                    {at === null ? null : <p role="status">{t('replay.noRecord', { sequence: at })}</p>}
                    <Button type="primary" onClick={() => goTo(last.sequence)}>
                        {t('replay.start')}
                    </Button>
                </>
            ) : null}
            {chosen === undefined ? null : (
                <>
                    <RecordSlider entries={entries} chosen={chosen} />
                    <Replayed caseId={caseId} entry={chosen} />
                </>
            )}
        </Panel>
    );
}

function Replayed({ caseId, entry }: { caseId: string; entry: JournalEntry }) {
    const { t } = useTexts();
    const { purpose } = useCaseAddress();
    const at = useSettled(entry.sequence, restMs);
    const then = useReplay(caseId, at, purpose);
    const before = useReplay(caseId, at === 1 ? null : at - 1, purpose);
    return (
        <QueryBody query={then}>
            {(replay) => (
                <div className="audit-then" aria-busy={at !== entry.sequence}>
                    <p className="audit-then-line" role="status">
                        {t('replay.after', { sequence: replay.sequence, of: replay.of })}{' '}
                        {t(replay.fromHistory ? 'replay.fromHistory' : 'replay.fromJournal')}
                    </p>
                    <Changes sequence={replay.sequence} before={before} after={replay.auditor} />
                    <CaseThen replay={replay} />
                    <Machines replay={replay} entry={entry} />
                    <PermittedThen permitted={replay.permitted} />
                </div>
            )}
        </QueryBody>
    );
}
