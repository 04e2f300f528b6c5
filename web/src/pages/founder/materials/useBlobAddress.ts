import { useEffect, useMemo } from 'react';

/** An address for what is in memory, given back when it is no longer shown. */
export function useBlobAddress(blob: Blob): string {
    const address = useMemo(() => URL.createObjectURL(blob), [blob]);
    useEffect(() => () => URL.revokeObjectURL(address), [address]);
    return address;
}
