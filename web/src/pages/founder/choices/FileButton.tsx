import { useMutation } from '@tanstack/react-query';
import { Button } from 'antd';
import { keepFile } from '../../../components/keepFile';
import { ProblemBox } from '../../../components/ProblemBox';

interface Props {
    label: string;
    /** What the file is called where it is kept. */
    name: string;
    read: () => Promise<Blob>;
}

/** Reads a file that needs the sign-in, and keeps it. */
export function FileButton({ label, name, read }: Props) {
    const file = useMutation({ mutationFn: read, onSuccess: (content) => keepFile(content, name) });
    return (
        <div className="results-buttons">
            <Button loading={file.isPending} onClick={() => file.mutate()}>
                {label}
            </Button>
            {file.error === null ? null : <ProblemBox error={file.error} />}
        </div>
    );
}
