import { Button } from 'antd';
import { ApiError } from '../../../api/problem';
import { useWords, type Words } from '../words';
import { isUnderWay, mayRetry, type UploadState } from './uploadState';

interface Props {
    state: UploadState;
    /** The material's name, for the buttons. */
    name: string;
    onCancel: () => void;
    onRetry: () => Promise<void>;
}

/** Where an upload stands, in words, with what can be done about it. */
export function UploadStatus({ state, name, onCancel, onRetry }: Props) {
    const words = useWords();
    const { t } = words;
    const isBad = state.phase === 'refused' || state.phase === 'failed';
    return (
        <div className="upload-status">
            {isUnderWay(state) ? (
                <progress
                    className="upload-progress"
                    aria-label={t('upload.progress', { name })}
                    {...(state.phase === 'sending' ? { value: state.share } : {})}
                />
            ) : null}
            <p role="status" className={isBad ? 'upload-fault' : 'quiet'}>
                {sentence(state, words)}
            </p>
            {isUnderWay(state) ? (
                <Button aria-label={t('upload.cancelNamed', { name })} onClick={onCancel}>
                    {t('upload.cancel')}
                </Button>
            ) : null}
            {mayRetry(state) ? (
                <Button aria-label={t('upload.retryNamed', { name })} onClick={() => void onRetry()}>
                    {t('upload.retry')}
                </Button>
            ) : null}
        </div>
    );
}

function sentence(state: UploadState, { t }: Words): string {
    switch (state.phase) {
        case 'idle':
            return '';
        case 'refused':
            return t(`upload.fault.${state.fault}`, { name: state.name });
        case 'sending':
            // Told in tenths, or a screen reader would never stop.
            return t('upload.sending', { name: state.name, percent: Math.floor(state.share * 10) * 10 });
        case 'waiting':
            return t('upload.waiting', { name: state.name });
        case 'storing':
            return t('upload.storing', { name: state.name });
        case 'stored':
            return t('upload.stored', { name: state.name, version: state.version });
        case 'cancelled':
            return t('upload.cancelled', { name: state.name });
        case 'failed':
            return failure(state, t);
    }
}

function failure({ name, error }: UploadState & { phase: 'failed' }, t: Words['t']): string {
    if (!(error instanceof ApiError)) {
        return t('upload.failed', { name });
    }

    switch (error.status) {
        case 409:
            return t('upload.notOpen');
        case 413:
            return t('upload.fault.tooLarge', { name });
        case 415:
            return t('upload.fault.type', { name });
        default:
            return t('upload.failedBecause', {
                name,
                reason: error.problem.errors?.[0]?.message ?? error.problem.title,
            });
    }
}
