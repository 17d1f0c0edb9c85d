import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { type DragEvent, type ReactNode, useRef, useState } from 'react'
import type { RegisterWire } from '../../../engine/define/wire.ts'
import { api, newClientId } from '../../api.ts'
import { Failure } from '../../parts/failure.tsx'
import { say } from '../../words/index.ts'
import { registerParams } from '../register-params.ts'
import './import.css'
import { importWords } from './import-words.ts'

/** Hands a file in and goes to its preview. */
export function useHandIn(register: RegisterWire) {
  const navigate = useNavigate()
  const client = useQueryClient()
  const [percent, setPercent] = useState(0)
  const handIn = useMutation({
    mutationFn: (file: File) =>
      api.handIn(register.key, file, file.name, newClientId(), {
        onProgress: (share) => setPercent(Math.round(share * 100)),
      }),
    onSuccess: ({ id }) => {
      void client.invalidateQueries({ queryKey: ['imports', register.key] })
      void navigate({
        to: '/r/$programme/$register/import/$id',
        params: { ...registerParams(register.key), id },
      })
    },
  })
  return { handIn, percent }
}

const holdsFiles = (event: DragEvent): boolean => event.dataTransfer.types.includes('Files')

/** A screen of a register onto which a table can be dropped at any time. */
export function DropPlace({
  register,
  className,
  children,
}: {
  readonly register: RegisterWire
  readonly className: string
  readonly children: ReactNode
}) {
  const w = importWords.use()
  const { handIn, percent } = useHandIn(register)
  const [over, setOver] = useState(false)
  // Entering a child leaves its parent: only the last leave of all is one.
  const depth = useRef(0)
  const move = (event: DragEvent, by: number) => {
    if (!holdsFiles(event)) return
    event.preventDefault()
    depth.current = Math.max(0, depth.current + by)
    setOver(depth.current > 0)
  }
  const drop = (event: DragEvent) => {
    if (!holdsFiles(event)) return
    event.preventDefault()
    depth.current = 0
    setOver(false)
    const [file] = event.dataTransfer.files
    if (file) handIn.mutate(file)
  }
  if (!register.create) return <div className={className}>{children}</div>
  return (
    <div
      className={`${className} drop-place`}
      onDragEnter={(event) => move(event, 1)}
      onDragLeave={(event) => move(event, -1)}
      onDragOver={(event) => move(event, 0)}
      onDrop={drop}
    >
      {children}
      {(over || handIn.isPending) && (
        <div className="drop-over" role="status">
          {handIn.isPending ? w.uploading(percent) : w.dropHere(say(register.label))}
        </div>
      )}
      {handIn.error && <Failure error={handIn.error} />}
    </div>
  )
}
