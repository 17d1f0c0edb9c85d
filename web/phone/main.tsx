import { QueryClientProvider } from '@tanstack/react-query'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { Fence } from '../parts/failure.tsx'
import { makeQueryClient } from '../queries.ts'
import { supportOlderBrowsers } from '../older-browsers.ts'
import '../tokens.css'
import '../parts/parts.css'
import '../form/form.css'
import './phone.css'
import { PhoneApp } from './phone-app.tsx'

supportOlderBrowsers()

const root = document.getElementById('root')
if (!root) throw new Error('The page has no place for the phone app')

createRoot(root).render(
  <StrictMode>
    <QueryClientProvider client={makeQueryClient()}>
      <Fence>
        <PhoneApp />
      </Fence>
    </QueryClientProvider>
  </StrictMode>,
)
