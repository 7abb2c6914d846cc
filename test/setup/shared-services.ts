/** What global-setup started and global-teardown ends: both run in jest's first process, which loads this file once. */
export const sharedServices = new AsyncDisposableStack();
