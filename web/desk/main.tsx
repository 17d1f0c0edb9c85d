import { QueryClientProvider } from '@tanstack/react-query'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { Fence } from '../parts/failure.tsx'
import { makeQueryClient } from '../queries.ts'
import { supportOlderBrowsers } from '../older-browsers.ts'
import '../tokens.css'
import '../parts/parts.css'
import '../form/form.css'
import './desk.css'
import { Gate } from './gate.tsx'
import { Look } from './look.tsx'

supportOlderBrowsers()

const root = document.getElementById('root')
if (!root) throw new Error('The page has no place for the desk')

createRoot(root).render(
  <StrictMode>
    <QueryClientProvider client={makeQueryClient()}>
      <Look>
        <Fence>
          <Gate />
        </Fence>
      </Look>
    </QueryClientProvider>
  </StrictMode>,
)
