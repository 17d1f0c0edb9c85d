import type { MultipartFile } from '@fastify/multipart'
import type { FastifyRequest } from 'fastify'
import { refuse } from '../refusals.ts'
import { isText } from './request.ts'

/** A form that ends too early or is none: a connection broke off. The parser knows its errors by their words only. */
export function broken(error: unknown): never {
  const byParser = error instanceof Error && /multipart|part header/i.test(error.message)
  throw byParser && !('code' in error) ? refuse.uploadBroken() : error
}

export interface Uploaded {
  readonly part: MultipartFile
  /** What the sender calls this upload, so that a retry is the same one; fields before the file are known at once. */
  readonly clientId: () => string | undefined
}

/** The one file of a form. */
export async function uploadOf(request: FastifyRequest): Promise<Uploaded> {
  if (!request.isMultipart()) throw refuse.wrongMediaType({ accepted: ['multipart/form-data'] })
  const part = await request.file().catch(broken)
  if (!part)
    throw refuse.invalid({
      fields: [
        {
          field: 'file',
          type: 'required',
          zh: '请选择要上传的文件。',
          en: 'Choose a file to upload.',
        },
      ],
    })
  const clientId = (): string | undefined => {
    const said = part.fields['clientId']
    const one = Array.isArray(said) ? said[0] : said
    const value = one?.type === 'field' ? one.value : undefined
    return isText(value, 100) ? value : undefined
  }
  return { part, clientId }
}
