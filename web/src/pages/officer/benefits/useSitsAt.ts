import { useMe } from '../../../api/officer/me';

/** Whether the reader sits at a desk; false until it is known. */
export const useSitsAt = (department: string): boolean =>
    useMe().data?.departments.some((one) => one === department) === true;
