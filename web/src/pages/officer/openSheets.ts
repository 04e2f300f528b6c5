let open = 0;

/** Whether a sheet is open: keys that act on the page behind it do nothing then. */
export const isSheetOpen = (): boolean => open > 0;

/** Counts a sheet that opens; what is returned counts it out again. */
export function sheetOpens(): () => void {
    open += 1;
    return () => {
        open -= 1;
    };
}
