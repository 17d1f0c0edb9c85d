/** Style sheets are taken in for their effect by the bundler; they export nothing. */
declare module '*.css'
