/** The drawer is opened from a menu that is gone by the time it shows: it is drawn elsewhere, under this name. */
export const tableDrawer = 'import-table';
