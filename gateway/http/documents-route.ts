import type { FastifyInstance } from 'fastify';
import type { CasesPort } from '../../contracts/ports.js';
import { HubError } from '../../platform/errors/hub-error.js';
import type { ReadCaller } from '../identity/read-caller.js';

const FORMATS = { pdf: 'PDF', docx: 'DOCX' } as const;

/**
 * `GET /documents/{id}.pdf` and `.docx`: an issued document, for who may read what it says. Not there and not yours are
 * the same answer. Nothing of it is kept on the way: it is somebody's letter.
 */
export function serveDocuments(app: FastifyInstance, cases: Pick<CasesPort, 'document'>, readCaller: ReadCaller): void {
  app.get<{ Params: { file: string } }>('/documents/:file', async (request, reply) => {
    const { viewer } = (await readCaller({ raw: request.raw, requestId: request.id })).caller;
    if (viewer.roles.length === 0) throw new HubError('UNAUTHENTICATED');
    const [, documentId = '', extension = ''] = /^([0-9a-f-]{36})\.(pdf|docx)$/.exec(request.params.file) ?? [];
    const format = FORMATS[extension as keyof typeof FORMATS];
    if (format === undefined) throw new HubError('DOCUMENT_NOT_FOUND');
    const file = await cases.document({ viewer, requestId: request.id, documentId, format });
    if (!file) throw new HubError('DOCUMENT_NOT_FOUND', { documentId });
    return reply
      .header('content-type', file.mediaType)
      .header('content-disposition', `attachment; filename*=UTF-8''${encodeURIComponent(file.name)}`)
      .header('cache-control', 'no-store')
      .send(Buffer.from(file.bytes, 'base64'));
  });
}
