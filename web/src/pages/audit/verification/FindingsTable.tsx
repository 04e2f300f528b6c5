import type { VerificationView } from '../../../api/audit';
import { useTexts } from '../useWords';
import type { ArchiveFindings, Recomputed } from './recompute';

/** What this browser computed, beside what the service says of the same. */
export function FindingsTable({ findings }: { findings: ArchiveFindings }) {
    const { t } = useTexts();
    const { recomputed, server, fingerprint } = findings;
    const isSound = recomputed.every((one) => one.outcome !== 'failed');
    return (
        <>
            <p className={isSound ? 'audit-chain-whole' : 'audit-chain-broken'}>
                {t(isSound ? 'export.sound' : 'export.broken')}
            </p>
            <table className="audit-table audit-findings">
                <thead>
                    <tr>
                        <th scope="col">{t('export.column.what')}</th>
                        <th scope="col">{t('export.column.here')}</th>
                        <th scope="col">{t('export.column.service')}</th>
                    </tr>
                </thead>
                <tbody>
                    {recomputed.map((one) => (
                        <tr key={one.check} className={one.outcome === 'failed' ? 'audit-rejected' : undefined}>
                            <th scope="row">{t(`export.check.${one.check}`)}</th>
                            <td>
                                <Here found={one} />
                            </td>
                            <td>
                                <Service check={one.check} server={server} />
                            </td>
                        </tr>
                    ))}
                </tbody>
            </table>
            <p>
                {t('export.fingerprint')} <code>{fingerprint}</code>
            </p>
            <p className="quiet">{t('export.offline')}</p>
        </>
    );
}

function Here({ found }: { found: Recomputed }) {
    const { t } = useTexts();
    return (
        <>
            {t(`export.outcome.${found.outcome}`, { count: found.count })}
            {found.faults.length === 0 ? null : (
                <ul>
                    {found.faults.map((fault) => (
                        <li key={fault}>
                            <code>{fault}</code>
                        </li>
                    ))}
                </ul>
            )}
        </>
    );
}

/** File and contents are the archive's own; the service has no verdict on them. */
function Service({ check, server }: { check: Recomputed['check']; server: VerificationView }) {
    const { t } = useTexts();
    const verdict = server.verdicts.find((one) => one.check === check);
    return verdict === undefined ? t('export.noVerdict') : t(`verify.word.${verdict.outcome}`);
}
