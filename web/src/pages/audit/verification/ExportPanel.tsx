import { Button } from 'antd';
import { useState } from 'react';
import { readArchive } from '../../../api/audit';
import { Panel } from '../../../components/Panel';
import { ProblemBox } from '../../../components/ProblemBox';
import { PurposeField } from '../PurposeField';
import { useCaseAddress } from '../useCaseAddress';
import { useTexts } from '../useWords';
import { FindingsTable } from './FindingsTable';
import { keepFile } from '../../../components/keepFile';
import { recompute, type ArchiveFindings } from './recompute';

type Export =
    | { kind: 'none' }
    | { kind: 'running' }
    | { kind: 'failed'; error: Error }
    /** The file is kept, and what is in it can't be computed by this browser. */
    | { kind: 'unread'; why: string }
    | { kind: 'done'; findings: ArchiveFindings };

/** Takes the archive out, keeps it as a file, and computes everything in it anew in this browser, beside the service's verdicts. */
export function ExportPanel({ caseId, caseNumber }: { caseId: string; caseNumber: string }) {
    const { t } = useTexts();
    const { purpose } = useCaseAddress();
    const [state, setState] = useState<Export>({ kind: 'none' });
    const run = async () => {
        setState({ kind: 'running' });
        try {
            const archive = await readArchive(caseId, purpose);
            keepFile(archive, `${caseNumber}.zip`);
            setState(await computed(archive));
        } catch (failure) {
            setState({ kind: 'failed', error: failure instanceof Error ? failure : new Error(String(failure)) });
        }
    };
    return (
        <Panel title={t('export.title')}>
            <p>{t('export.what')}</p>
            <p className="quiet">{t('export.logged')}</p>
            <PurposeField />
            <Button type="primary" loading={state.kind === 'running'} onClick={() => void run()}>
                {t('export.button')}
            </Button>
            <div className="audit-part" aria-live="polite">
                <Outcome state={state} />
            </div>
        </Panel>
    );
}

function Outcome({ state }: { state: Export }) {
    const { t } = useTexts();
    switch (state.kind) {
        case 'failed':
            return <ProblemBox error={state.error} />;
        case 'unread':
            return <p className="audit-chain-broken">{t('export.unread', { why: state.why })}</p>;
        case 'done':
            return <FindingsTable findings={state.findings} />;
        default:
            return null;
    }
}

async function computed(archive: Blob): Promise<Export> {
    if (!window.isSecureContext) {
        return { kind: 'unread', why: 'Web Crypto' };
    }

    try {
        return { kind: 'done', findings: await recompute(new Uint8Array(await archive.arrayBuffer())) };
    } catch (unreadable) {
        return { kind: 'unread', why: unreadable instanceof Error ? unreadable.message : String(unreadable) };
    }
}
