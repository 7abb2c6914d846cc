/**
 * Where root keeps what the server's account must reach when the checkout lies below a private folder.
 * Not /var/tmp: many systems sweep it by age (systemd-tmpfiles, 30 days), and this holds petitions.
 */
export const SHELF_FOR_ROOT = '/var/lib/petition-hub';
