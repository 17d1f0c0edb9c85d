interface MonthProps {
  readonly label: string
  readonly value: string
  readonly onChange: (month: string) => void
}

/** A month to choose, with its label before it. */
export const Month = ({ label, value, onChange }: MonthProps) => (
  <label>
    {label}{' '}
    <input
      type="month"
      className="box"
      value={value}
      onChange={(event) => event.target.value && onChange(event.target.value)}
    />
  </label>
)
