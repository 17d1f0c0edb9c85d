import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

/** Where the server listens while the screens are being worked on. */
const api = `http://127.0.0.1:${process.env.TAIZHANG_API_PORT ?? process.env.PORT ?? '8080'}`
// With the stroke at its end, so that the source file api.ts is not mistaken for a route.
const served = ['/api/', '/healthz']
// The name asked for is kept, since the server refuses writes that come from another origin.
const proxy = Object.fromEntries(served.map((path) => [path, { target: api, changeOrigin: false }]))

/**
 * Two pages: the desk (index.html) and the phone (phone.html, served under /m/ and to phones). Libraries that change seldom
 * have chunks of their own, so that a new version of the screens does not make every office load them again; what only
 * some screens need (maps, charts) stays with those screens.
 */
export default defineConfig({
  root: import.meta.dirname,
  plugins: [react()],
  build: {
    // The oldest browser kernel found on government desktops (UOS, 360 and Qianxin builds).
    target: 'chrome90',
    outDir: 'dist',
    emptyOutDir: true,
    manifest: true,
    modulePreload: { polyfill: false },
    // Inlined data: addresses would need a wider content policy; small files cost one request on the same connection.
    assetsInlineLimit: 0,
    // OpenLayers and ECharts are larger than the default; first screens have limits of their own (target.test.ts).
    chunkSizeWarningLimit: 700,
    rolldownOptions: {
      input: { desk: 'index.html', phone: 'phone.html' },
      output: {
        codeSplitting: {
          groups: [
            {
              name: 'react',
              test: /node_modules[\\/](react|react-dom|scheduler)[\\/]/,
              priority: 3,
            },
            {
              name: 'tanstack',
              test: /node_modules[\\/]@tanstack[\\/](react-query|query-core)[\\/]/,
              priority: 2,
            },
          ],
        },
      },
    },
  },
  server: { proxy },
  preview: { proxy },
})
